"""
The SES that ministack lacks. What goes out is kept octet for octet, with its envelope, and may bounce. What comes
in acts as the service ses.amazonaws.com on behalf of a receipt rule: the policies of the bucket and of the topic
must allow it. The SMTP before it is played by inbound.ts.
"""
import json
import os
import re
from datetime import datetime, timezone

from ministack.core.iam_evaluator import EvalContext, evaluate_resource_policy
from ministack.services import s3, ses, ses_v2, sns

ACCOUNT = os.environ["MINISTACK_ACCOUNT_ID"]
REGION = os.environ["MINISTACK_REGION"]

outbox = []
envelopes = []


def keep(message_id, source, recipients, encoded, configuration_set, tags):
    outbox.append({"from": source, "to": recipients, "data": encoded})
    envelopes.append({
        "configuration_set": configuration_set,
        "mail": {
            "timestamp": f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%S.000Z}",
            "messageId": message_id,
            "source": source,
            "sendingAccountId": ACCOUNT,
            "destination": recipients,
            "tags": {name: [value] for name, value in tags},
        },
    })


send_v1 = ses._send_raw_email


def sending_v1(params):
    response = send_v1(params)
    if response[0] == 200:
        source, data = params["Source"][0], params["RawMessage.Data"][0]
        message_id = re.search(rb"<MessageId>([^<]+)", response[2])[1].decode()
        tags, n = [], 1
        while f"Tags.member.{n}.Name" in params:
            tags.append((params[f"Tags.member.{n}.Name"][0], params[f"Tags.member.{n}.Value"][0]))
            n += 1
        recipients = ses._collect_list(params, "Destinations.member")
        keep(message_id, source, recipients, data, params["ConfigurationSetName"][0], tags)
    return response


ses._send_raw_email = sending_v1
send_v2 = ses_v2.handle_request


async def sending_v2(method, path, headers, body, query_params):
    response = await send_v2(method, path, headers, body, query_params)
    if method == "POST" and path.endswith("/outbound-emails") and response[0] == 200:
        asked = json.loads(body)
        tags = [(tag["Name"], tag["Value"]) for tag in asked.get("EmailTags", [])]
        keep(
            json.loads(response[2])["MessageId"],
            asked["FromEmailAddress"],
            asked["Destination"]["ToAddresses"],
            asked["Content"]["Raw"]["Data"],
            asked["ConfigurationSetName"],
            tags,
        )
    return response


ses_v2.handle_request = sending_v2


def ses_may(policy, action, resource, source):
    """Whether a resource's own policy lets SES do it on behalf of that receipt rule, or configuration set."""
    context = EvalContext(
        principal_arn="*",
        principal_type="Service",
        principal_account="",
        action=action,
        resource_arn=resource,
        region=REGION,
        service_context={"aws:sourcearn": source, "aws:sourceaccount": ACCOUNT},
    )
    verdict = evaluate_resource_policy(policy, context, service="ses.amazonaws.com")
    return verdict.decision == "Allow"


def store(query, body):
    bucket, key = query["bucket"], query["key"]
    resource = f"arn:aws:s3:::{bucket}/{key}"
    policy, _owner = s3.bucket_policy_for_arn(resource) or ("", None)
    if not ses_may(policy, "s3:PutObject", resource, query["rule"]):
        return 403, b"the bucket's policy does not let SES store"
    status, _, answer = s3._put_object(bucket, key, body, {"content-type": "application/octet-stream"})
    return status, answer


def tell(topic, source, message, subject):
    policy, _owner = sns.topic_policy_for_arn(topic) or ("", None)
    if not ses_may(policy, "sns:Publish", topic, source):
        return 403, b"the topic's policy does not let SES publish"
    sns.publish_internal(topic, message, subject)
    return 200, b""


def publish(query, body):
    return tell(query["topic"], query["rule"], body.decode(), "Amazon SES Email Receipt Notification")


def bounce(query, _body):
    """The server of a mail's recipient takes it back: whom its configuration set names hears of it."""
    sent_mail = envelopes[int(query["mail"])]
    name, mail = sent_mail["configuration_set"], sent_mail["mail"]
    recipients = [{"emailAddress": to, "status": "5.1.1"} for to in mail["destination"]]
    detail = {"bounceType": "Permanent", "bounceSubType": "General", "bouncedRecipients": recipients}
    message = json.dumps({"eventType": "Bounce", "mail": mail, "bounce": detail})
    source = f"arn:aws:ses:{REGION}:{ACCOUNT}:configuration-set/{name}"
    for destination in ses_v2._config_sets[name]["EventDestinations"].values():
        if "BOUNCE" in destination["MatchingEventTypes"]:
            topic = destination["SnsDestination"]["TopicArn"]
            status, answer = tell(topic, source, message, "Amazon SES Email Event Notification")
            if status != 200:
                return status, answer
    return 200, b""


def verified(query, _body):
    identity = query["identity"]
    known = ses_v2._identities[identity]
    known["DkimAttributes"]["Status"] = "SUCCESS"
    known["VerifiedForSendingStatus"] = True
    ses._identities[identity]["VerificationStatus"] = "Success"
    return 200, b""
