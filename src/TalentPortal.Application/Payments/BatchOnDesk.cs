using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>A batch with everything that its rules ask for, tracked.</summary>
public sealed record BatchOnDesk(
    PaymentBatch Batch, IReadOnlyList<PaymentLine> Lines, IReadOnlyList<AccrualLine> Months, IReadOnlyList<Entitlement> Payees, IReadOnlySet<PersonId> Deciders, BatchComparison Comparison)
{
    /// <summary>What each version pays (待遇名称), as the bank's file and the summary print it.</summary>
    public required IReadOnlyDictionary<PolicyVersionId, string> Benefits { get; init; }

    /// <summary>Why the actor may not do this: the batch itself, a hand in deciding one of its cases, a relation to a payee. To discard it moves no money.</summary>
    public Refusal? WhyNot(PaymentBatchAction action, Actor actor) =>
        Batch.WhyNot(action, actor)
        ?? (action is PaymentBatchAction.Discard ? null
            : PaymentBatch.WhyNotHandle(actor, action is PaymentBatchAction.Check ? Capability.CheckPayments : Capability.PreparePayments, Deciders, Payees));
}
