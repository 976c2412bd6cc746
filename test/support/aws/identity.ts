/** Embedded servers ask for a signature, and do not look at it. */
export const NOBODY = { accessKeyId: 'nobody', secretAccessKey: 'nothing' }

export const REGION = 'eu-central-1'
