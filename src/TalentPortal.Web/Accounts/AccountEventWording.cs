using System.Globalization;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Web.Accounts;

/// <summary>The detail of a log line in the reader's language: roles and duties are stored by their names in code.</summary>
internal static class AccountEventWording
{
    public static string Of(AccountEventRow happened, PortalTexts texts) => happened.Kind switch
    {
        AccountEventKind.Created or AccountEventKind.RolesChanged => string.Join(texts["account.list.comma"],
            happened.Detail.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(role => Enum.TryParse<Role>(role, out var known) ? texts.Of(known) : role)),
        AccountEventKind.ChannelsChosen => string.Join(texts["account.list.comma"],
            happened.Detail.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(channel => Enum.TryParse<MessageChannel>(channel, out var known) ? texts.Of(known) : channel)),
        AccountEventKind.Delegated or AccountEventKind.DelegationRevoked => Duty(happened.Detail.Split(' '), texts),
        _ => happened.Detail,
    };

    private static string Duty(string[] parts, PortalTexts texts)
    {
        var duty = Enum.TryParse<Capability>(parts[0], out var known) ? texts.Of(known) : parts[0];
        return string.Create(CultureInfo.InvariantCulture, $"{duty} {string.Join(" – ", parts.Skip(1))}").Trim();
    }
}
