using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Employers;

/// <summary>The fields that may be asked for: how each is read from an entry and written into it. Values are codes and not words.</summary>
internal static class EmployerFieldValues
{
    public static string? Read(this Employer employer, EmployerField field) => field switch
    {
        EmployerField.Name => employer.Name,
        EmployerField.CreditCode => employer.CreditCode,
        EmployerField.Type => employer.Type.ToString(),
        EmployerField.Industry => employer.Industry?.ToString(),
        EmployerField.TownshipCode => employer.TownshipCode,
        EmployerField.TaxTownshipCode => employer.TaxTownshipCode,
        EmployerField.ChainId => employer.ChainId?.ToString(),
        EmployerField.ContactName => employer.ContactName,
        EmployerField.ContactPhone => employer.ContactPhone,
        _ => null,
    };

    /// <returns>The entry that keeps a code the employer is no longer known by; otherwise null.</returns>
    public static Employer? Write(this Employer employer, EmployerField field, string? value)
    {
        if (field is EmployerField.CreditCode && CreditCode.TryParse(value, out var code)) return employer.Recode(code);
        employer.Correct(With(employer.Facts, field, value));
        return null;
    }

    private static EmployerFacts With(EmployerFacts facts, EmployerField field, string? value) => field switch
    {
        EmployerField.Name => facts with { Name = value!, NameInitials = Pinyin.Initials(value!) },
        EmployerField.Type => facts with { Type = Enum.Parse<EmployerType>(value!) },
        EmployerField.Industry => facts with { Industry = value is null ? null : Enum.Parse<Industry>(value) },
        EmployerField.TownshipCode => facts with { TownshipCode = value! },
        EmployerField.TaxTownshipCode => facts with { TaxTownshipCode = value },
        EmployerField.ChainId => facts with { ChainId = value is null ? null : Guid.Parse(value) },
        EmployerField.ContactName => facts with { ContactName = value },
        EmployerField.ContactPhone => facts with { ContactPhone = value },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
