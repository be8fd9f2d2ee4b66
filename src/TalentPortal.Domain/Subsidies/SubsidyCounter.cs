namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// How many cases of one township stand in one state. Kept by the database layer in the transaction that moves a case, so that no
/// page counts half a million rows.
/// </summary>
public sealed class SubsidyCounter
{
    private SubsidyCounter() { }

    public SubsidyCounter(string townshipCode, SubsidyStatus status, int count) => (TownshipCode, Status, Count) = (townshipCode, status, count);

    public string TownshipCode { get; private set; } = "";
    public SubsidyStatus Status { get; private set; }
    public int Count { get; private set; }
}
