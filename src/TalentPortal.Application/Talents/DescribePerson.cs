using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Name and traits of a person, and why they are changed.</summary>
public sealed class DescribePerson
{
    /// <summary>The right spelling; empty where it stays, because the page does not show the whole name.</summary>
    public string? Name { get; set; }
    public string? EthnicityCode { get; set; }
    public PoliticalStatus? PoliticalStatus { get; set; }
    public MaritalStatus? MaritalStatus { get; set; }
    public string? HouseholdRegion { get; set; }
    public YearMonth? FirstInCounty { get; set; }
    public TalentSource? Source { get; set; }
    public TalentTeam? Team { get; set; }
    public TalentStanding Standing { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }

    public static DescribePerson Of(Person person) => new()
    {
        EthnicityCode = person.EthnicityCode,
        PoliticalStatus = person.PoliticalStatus,
        MaritalStatus = person.MaritalStatus,
        HouseholdRegion = person.HouseholdRegion,
        FirstInCounty = person.FirstInCounty,
        Source = person.Source,
        Team = person.Team,
        Standing = person.Standing,
        Version = person.Version,
    };

    internal PersonTraits ToTraits() => new()
    {
        EthnicityCode = RecordRules.Tidy(EthnicityCode),
        PoliticalStatus = PoliticalStatus,
        MaritalStatus = MaritalStatus,
        HouseholdRegion = RecordRules.Tidy(HouseholdRegion),
        FirstInCounty = FirstInCounty,
        Source = Source,
        Team = Team,
        Standing = Standing,
    };
}

public sealed class DescribePersonValidator : AbstractValidator<DescribePerson>
{
    public DescribePersonValidator(PortalTexts texts, Ethnicities ethnicities, CountyClock clock)
    {
        RuleFor(form => form.Name).MaximumLength(EnterPersonValidator.LongestName).WithMessage(_ => texts["apply.too_long", EnterPersonValidator.LongestName]);
        RuleFor(form => form.EthnicityCode).Must(code => string.IsNullOrEmpty(code) || ethnicities.Has(code)).WithMessage(_ => texts["record.ethnicity.choose"]);
        RuleFor(form => form.PoliticalStatus).IsInEnum();
        RuleFor(form => form.MaritalStatus).IsInEnum();
        RuleFor(form => form.HouseholdRegion).Must(code => string.IsNullOrWhiteSpace(code) || RecordRules.IsRegion(code)).WithMessage(_ => texts["record.household.invalid"]);
        RuleFor(form => form.FirstInCounty).Must(month => month is null || month <= YearMonth.Of(clock.Today)).WithMessage(_ => texts["record.first_in_county.future"]);
        RuleFor(form => form.Source).IsInEnum();
        RuleFor(form => form.Team).IsInEnum();
        RuleFor(form => form.Standing).IsInEnum();
        RuleFor(form => form.Reason).IsAReason(texts);
    }
}
