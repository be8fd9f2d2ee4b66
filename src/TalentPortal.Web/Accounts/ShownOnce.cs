using Microsoft.AspNetCore.Mvc.ViewFeatures;
using TalentPortal.Application.Accounts;

namespace TalentPortal.Web.Accounts;

/// <summary>Carries a one-time password to the next page of the same browser and no further: in the sealed cookie that is gone once read.</summary>
internal static class ShownOnce
{
    private const string Password = "once.password", SentTo = "once.sent_to";

    public static void Remember(this ITempDataDictionary once, NewPassword made) => (once[Password], once[SentTo]) = (made.Password, made.SentTo);

    public static (string? Password, string? SentTo) NewPassword(this ITempDataDictionary once) => (once[Password] as string, once[SentTo] as string);
}
