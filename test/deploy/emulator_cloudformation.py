"""
What ministack's CloudFormation lacks for Kith, registered as it is imported:

- SES's receipt rules, which its SES knows: a rule of a template becomes one there;
- DKIM records of an identity, which waits for them as in AWS;
- a template's `Ref` to a secret is its ARN, not its name;
- the types named in INERT are taken and do nothing: what they say is asserted on the template.
"""
from ministack.services import secretsmanager, ses, ses_v2
from ministack.services.cloudformation import provisioners

INERT = ("AWS::Budgets::Budget",)


def said_yes(response):
    status, _, body = response
    if status >= 300:
        raise ValueError(body.decode())


def flat(prefix, value):
    """A structure as the Query protocol writes it: `Rule.Recipients.member.1`."""
    if isinstance(value, dict):
        return {k: v for name, part in value.items() for k, v in flat(f"{prefix}.{name}", part).items()}
    if isinstance(value, list):
        return {k: v for n, part in enumerate(value, 1) for k, v in flat(f"{prefix}.member.{n}", part).items()}
    return {prefix: [str(value).lower() if isinstance(value, bool) else str(value)]}


def rule_set_create(logical_id, props, stack):
    name = props.get("RuleSetName") or provisioners._physical_name(stack, logical_id, max_len=64)
    if name not in ses._receipt_rule_sets:
        said_yes(ses._create_receipt_rule_set({"RuleSetName": [name]}))
    return name, {}


def rule_set_delete(name, _props):
    said_yes(ses._delete_receipt_rule_set({"RuleSetName": [name]}))


def rule_create(logical_id, props, stack):
    name = props["Rule"].get("Name") or provisioners._physical_name(stack, logical_id, max_len=64)
    at = {"RuleSetName": [props["RuleSetName"]]}
    said_yes(ses._delete_receipt_rule({**at, "RuleName": [name]}))
    after = {"After": [props["After"]]} if "After" in props else {}
    said_yes(ses._create_receipt_rule({**at, **after, **flat("Rule", {**props["Rule"], "Name": name})}))
    return name, {}


def rule_delete(name, props):
    ses._delete_receipt_rule({"RuleSetName": [props["RuleSetName"]], "RuleName": [name]})


def identity_attributes(identity):
    tokens = ses._dkim_tokens(identity)
    known = ses_v2._identities[identity]
    if not known["DkimAttributes"].get("Tokens"):
        known["DkimAttributes"] = {"SigningEnabled": True, "Status": "PENDING", "Tokens": tokens}
        known["VerifiedForSendingStatus"] = False
        ses._identities[identity]["VerificationStatus"] = "Pending"
    return {
        f"DkimDNSToken{part}{n}": value
        for n, token in enumerate(tokens, 1)
        for part, value in (
            ("Name", f"{token}._domainkey.{identity}"),
            ("Value", f"{token}.dkim.amazonses.com"),
        )
    }


def identity_create(logical_id, props, stack):
    name, attributes = provisioners._ses_email_identity_create(logical_id, props, stack)
    return name, {**attributes, **identity_attributes(name)}


def identity_update(physical_id, old, new, stack, logical_id=None):
    name, attributes = provisioners._ses_email_identity_update(physical_id, old, new, stack, logical_id)
    return name, {**attributes, **identity_attributes(name)}


def secret_create(logical_id, props, stack):
    _name, attributes = provisioners._sm_secret_create(logical_id, props, stack)
    return attributes["Arn"], attributes


def secret_update(arn, old, new, stack, logical_id=None):
    name, _ = secretsmanager._resolve(arn)
    _name, attributes = provisioners._sm_secret_update(name, old, new, stack, logical_id)
    return arn, attributes


def secret_delete(arn, props):
    name, _ = secretsmanager._resolve(arn)
    provisioners._sm_secret_delete(name, props)


inert = {
    "create": lambda logical_id, _props, stack: (provisioners._physical_name(stack, logical_id), {}),
    "update": lambda physical_id, _old, _new, _stack: (physical_id, {}),
    "delete": lambda _physical_id, _props: None,
}


handlers = provisioners._RESOURCE_HANDLERS
handlers["AWS::SES::ReceiptRuleSet"] = {
    "create": rule_set_create,
    "update": lambda physical_id, _old, _new, _stack: (physical_id, {}),
    "delete": rule_set_delete,
}
handlers["AWS::SES::ReceiptRule"] = {"create": rule_create, "delete": rule_delete}
handlers["AWS::SES::EmailIdentity"].update(create=identity_create, update=identity_update)
handlers["AWS::SecretsManager::Secret"].update(
    create=secret_create, update=secret_update, delete=secret_delete
)
handlers.update({kind: inert for kind in INERT if kind not in handlers})
