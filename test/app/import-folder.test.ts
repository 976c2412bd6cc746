import { describe, expect, test } from '@jest/globals'
import { folderRoleOf, labelRoleOf } from '../../lib/app/import-folder.ts'

describe('the role of a folder', () => {
  test.each([
    ['/home/anna/Maildir/.Sent/cur/1.a:2,S', 'sent'],
    ['/home/anna/Maildir/.INBOX.Gesendete Objekte/cur/1.a', 'sent'],
    ['/home/anna/mail/_sent_mail/12.', 'sent'],
    ['/home/anna/Mail/Sent.sbd/2023#17', 'sent'],
    ['/home/anna/Mail/Sent-1#3', 'sent'],
    ['/m/V10/4F2A/Sent Messages.mbox/mbox#2', 'sent'],
    ['/m/takeout.zip!Takeout/Mail/Gesendet.mbox#1', 'sent'],
    ['/m/.Entw&APw-rfe/cur/1', 'drafts'],
    ['/m/.&AMk-l&AOk-ments envoy&AOk-s/cur/1', 'sent'],
    ['/m/Postausgang#1', 'drafts'],
    ['/home/anna/Maildir/.Sent/cur/1.a:2,DS', 'drafts'],
    ['/m/Junk E-Mail/1.eml', 'junk'],
    ['/home/sent/mail/inbox/2020/archive/1.eml', 'other'],
    ['/m/sentences/1.eml', 'other'],
    ['/m/All mail Including Spam and Trash.mbox#4', 'other'],
  ])('%s is %s', (path, role) => {
    expect(folderRoleOf(path)).toBe(role)
  })

  test.each([
    ['Sent,Important', 'sent'],
    ['Wichtig,Gesendet', 'sent'],
    ['Inbox,Category Updates', 'other'],
    ['Sent,Drafts', 'drafts'],
    ['Spam,Unread', 'junk'],
  ])('the labels %s mean %s', (labels, role) => {
    expect(labelRoleOf(labels)).toBe(role)
  })
})
