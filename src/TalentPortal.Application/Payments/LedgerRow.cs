using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>One row of the ledger (台账, domain §5), its columns in the order of the form. Numbers are masked.</summary>
public sealed record LedgerRow(
    string Batch, int Number, string Name, string IdNumber, string Employer, EmployerType? EmployerType, EducationLevel Level, string School, DateOnly? GraduatedOn,
    YearMonth FirstInsuredMonth, YearMonth FirstMonth, YearMonth LastMonth, Money MonthlyAmount, int Months, Money Amount, int CumulativeMonths, int RemainingMonths,
    string Bank, string LastFour, PaymentLineState State, string Remark, string PolicyZh, string PolicyEn)
{
    /// <summary>The days of a loan whose interest is borne; null for every other policy.</summary>
    public BorneDays? Borne { get; init; }

    public string PeriodWords(PortalTexts texts) => PaidPeriod.Words(FirstMonth, LastMonth, Borne, texts);
}

public sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows, string? Next);

/// <summary>The ledger's summary: one kind of employer and one level of education.</summary>
public sealed record LedgerSum(EmployerType? EmployerType, EducationLevel Level, int People, int Months, Money Amount);
