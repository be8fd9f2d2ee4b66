using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Payments;

/// <summary>One thing done to a batch: who, when, what, and the words given with it. Written once.</summary>
public sealed class PaymentBatchStep
{
    public const int LongestNote = 1000;

    private PaymentBatchStep() { }

    internal PaymentBatchStep(int sequence, PaymentBatchAction action, Actor actor, string? note, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Action, ByName, Note, At) = (sequence, action, actor.Name, note, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public PaymentBatchAction Action { get; private set; }
    public string ByName { get; private set; } = "";
    public string? Note { get; private set; }
    public DateTime At { get; private set; }
}
