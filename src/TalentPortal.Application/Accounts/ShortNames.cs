using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

internal static class ShortNames
{
    /// <summary>A user name of staff: 4 to 32 letters, digits, dot, hyphen; never a phone number, which would be an applicant's.</summary>
    public static void ShortName<TForm>(this IRuleBuilderInitial<TForm, string?> rule, PortalTexts texts) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty().Must(name => name is { Length: >= 4 and <= 32 }
            && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-') && char.IsAsciiLetter(name[0]) && !MobileNumber.TryParse(name, out _, out _))
            .WithMessage(_ => texts["account.user_name.form"]);
}
