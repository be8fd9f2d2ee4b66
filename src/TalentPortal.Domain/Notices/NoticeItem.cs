using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Notices;

/// <summary>
/// One person on a notice, as the public sees it: the shown name is already masked. Nothing else that identifies a person is kept
/// here; the links to person, case and entitlement are for the desk and never leave it.
/// </summary>
public sealed class NoticeItem : IVersioned
{
    private NoticeItem() { }

    public NoticeItem(NoticeId notice, int serial, EntitlementId entitlement, SubsidyApplicationId? application, PersonId person, NoticeLine line)
    {
        Id = Guid.CreateVersion7();
        NoticeId = notice;
        Serial = serial;
        EntitlementId = entitlement;
        ApplicationId = application;
        PersonId = person;
        (ShownName, ShownIdNumber, EmployerName, Level, MonthFrom, MonthTo, Months, Amount) = line;
    }

    public Guid Id { get; private set; }
    public NoticeId NoticeId { get; private set; }
    public int Serial { get; private set; }
    public EntitlementId EntitlementId { get; private set; }
    public SubsidyApplicationId? ApplicationId { get; private set; }
    public PersonId PersonId { get; private set; }
    public string ShownName { get; private set; } = "";
    /// <summary>First four and last four, only where two people on the list share name and employer.</summary>
    public string? ShownIdNumber { get; private set; }
    public string EmployerName { get; private set; } = "";
    public EducationLevel Level { get; private set; }
    public YearMonth MonthFrom { get; private set; }
    public YearMonth MonthTo { get; private set; }
    public int Months { get; private set; }
    public Money Amount { get; private set; }
    public NoticeItemState State { get; private set; }
    public long Version { get; private set; }

    public NoticeLine Line => new(ShownName, ShownIdNumber, EmployerName, Level, MonthFrom, MonthTo, Months, Amount);

    public void Hold()
    {
        RefusedException.ThrowIf(State is NoticeItemState.Removed ? NoticeRefusals.ItemAlreadyRemoved : null);
        State = NoticeItemState.Held;
    }

    public void Release()
    {
        if (State is NoticeItemState.Held) State = NoticeItemState.Standing;
    }

    public void Remove() => State = NoticeItemState.Removed;

    /// <summary>The list got shorter before it went out.</summary>
    public void Renumber(int serial, string? shownIdNumber) => (Serial, ShownIdNumber) = (serial, shownIdNumber);
}

/// <summary>The public fields of one person on a list (domain rule 3.4), and no others.</summary>
public sealed record NoticeLine(string ShownName, string? ShownIdNumber, string EmployerName, EducationLevel Level, YearMonth MonthFrom, YearMonth MonthTo, int Months, Money Amount);
