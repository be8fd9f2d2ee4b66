using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>One entry of a list that the county keeps itself, with the days it may be chosen on. Never deleted: what was chosen keeps its name.</summary>
public sealed class EmployerListEntry
{
    public const int LongestName = 60;

    private EmployerListEntry() { }

    public EmployerListEntry(EmployerList list, string name, DateOnly from) => (Id, List, Name, From) = (Guid.CreateVersion7(), list, name, from);

    public Guid Id { get; private set; }
    public EmployerList List { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }
    /// <summary>The last day on which it may be chosen; null while there is no end.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsOpenOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    public void End(DateOnly until)
    {
        RefusedException.ThrowIf(until < From ? EmployerRefusals.EndsBeforeItBegins : null);
        Until = until;
    }
}

public enum EmployerList
{
    /// <summary>产业链</summary>
    Chain,
    /// <summary>企业资质</summary>
    Qualification,
}
