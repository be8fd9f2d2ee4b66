using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>单位性质 × 学历: what is paid by the month.</summary>
public sealed record MonthlyGroups(IReadOnlyList<PaymentGroup> Groups) : IPaymentGroups
{
    public PaymentGroupHeads Heads { get; } = new("document.payment.group", "document.payment.level", "document.payment.persons", "document.payment.months");

    public IReadOnlyList<PaymentGroupRow> RowsIn(PaperWords words) =>
        [.. Groups.Select(group => new PaymentGroupRow(group.EmployerType is { } type ? words.Of(type) : words["document.payment.noType"], words.Of(group.Level), group.Persons, group.Months, group.Amount))];
}

public sealed record PaymentGroup(EmployerType? EmployerType, EducationLevel Level, int Persons, int Months, Money Amount);
