"""What ministack's permissions miss of the calls that Kith makes, mended as it is imported."""
import json

from ministack.core import iam_actions

resource_of = iam_actions.extract_resource_arn
action_of = iam_actions.extract_iam_action


def action_of_batch(*request):
    """For SQS there is no action of batches: each message in one is sent, as any other."""
    action = action_of(*request)
    return action.removesuffix("Batch") if action and action.startswith("sqs:") else action



def resource_with_sender(service, method, path, headers, body, params, region, account):
    """Sending is allowed for an identity: that of the sender's domain, which is not looked at there."""
    found = resource_of(service, method, path, headers, body, params, region, account)
    if service != "ses" or found != "*":
        return found
    source = params["Source"][0] if "Source" in params else ""
    if path.endswith("/outbound-emails"):
        source = json.loads(body)["FromEmailAddress"]
    domain = source.rpartition("@")[2]
    return f"arn:aws:ses:{region}:{account}:identity/{domain}" if domain else found


iam_actions.extract_resource_arn = resource_with_sender
iam_actions.extract_iam_action = action_of_batch
