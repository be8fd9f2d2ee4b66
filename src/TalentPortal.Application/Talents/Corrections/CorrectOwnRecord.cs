using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>What is the person's own to say. A field that others vouch for is not taken from here.</summary>
public sealed class CorrectOwnRecord
{
    public MaritalStatus? MaritalStatus { get; set; }
    public string? EthnicityCode { get; set; }
    public PoliticalStatus? PoliticalStatus { get; set; }
    public long Version { get; set; }

    public static CorrectOwnRecord Of(Person person) => new()
    {
        MaritalStatus = person.MaritalStatus,
        EthnicityCode = person.EthnicityCode,
        PoliticalStatus = person.PoliticalStatus,
        Version = person.Version,
    };
}

public sealed class CorrectOwnRecordValidator : AbstractValidator<CorrectOwnRecord>
{
    public CorrectOwnRecordValidator(PortalTexts texts, Ethnicities ethnicities)
    {
        RuleFor(form => form.MaritalStatus).IsInEnum();
        RuleFor(form => form.EthnicityCode).Must(code => string.IsNullOrEmpty(code) || ethnicities.Has(code)).WithMessage(_ => texts["record.ethnicity.choose"]);
        RuleFor(form => form.PoliticalStatus).IsInEnum();
    }
}
