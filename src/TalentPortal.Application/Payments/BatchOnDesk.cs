using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>A batch with everything that its rules ask for, tracked.</summary>
public sealed record BatchOnDesk(
    PaymentBatch Batch, IReadOnlyList<PaymentLine> Lines, IReadOnlyList<AccrualLine> Months, IReadOnlyList<Entitlement> Payees, IReadOnlySet<PersonId> Deciders, BatchComparison Comparison);
