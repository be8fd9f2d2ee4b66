namespace TalentPortal.Domain.Foundation;

/// <summary>
/// A running time limit in working days (domain rule 3.3). Immutable: each verb gives a new one. The day on which the clock stops
/// counts as used; the day on which it starts or starts again does not.
/// </summary>
public sealed record Deadline
{
    public const int YellowWithin = 2;

    private Deadline() { }

    /// <summary>The limit in working days.</summary>
    public int Limit { get; private init; }
    public DateOnly StartedOn { get; private init; }
    /// <summary>Day 0 of the present stretch: the start, or the day the clock started again.</summary>
    public DateOnly RunningSince { get; private init; }
    /// <summary>Working days used before the present stretch. A pause settles them; a notice entered later does not reopen them.</summary>
    public int DaysUsed { get; private init; }
    /// <summary>The last day; not in force while paused.</summary>
    public DateOnly DueOn { get; private init; }
    /// <summary>Whether <see cref="DueOn"/> rests on a year without official notice.</summary>
    public bool IsProvisional { get; private init; }
    public DateOnly? PausedOn { get; private init; }
    /// <summary><see cref="DueOn"/> while running and the end of time while paused: lists put paused cases last with one index.</summary>
    public DateOnly SortsOn { get; private init; }

    public bool IsPaused => PausedOn is not null;

    public static Deadline Start(DateOnly on, int limit, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new Deadline { Limit = limit, StartedOn = on, RunningSince = on }.Recompute(calendar);
    }

    /// <summary>The last due date that is yellow or worse today; lists filter with it.</summary>
    public static DateOnly YellowUntil(DateOnly today, WorkingCalendar calendar) => calendar.AddWorkingDays(today, YellowWithin).Date;

    public Deadline Pause(DateOnly on, WorkingCalendar calendar)
    {
        if (IsPaused) throw new InvalidOperationException("The clock already stands still.");
        ArgumentOutOfRangeException.ThrowIfLessThan(on, RunningSince);
        return this with
        {
            PausedOn = on,
            DaysUsed = DaysUsed + calendar.WorkingDaysBetween(RunningSince, on),
            SortsOn = DateOnly.MaxValue,
        };
    }

    public Deadline Resume(DateOnly on, WorkingCalendar calendar)
    {
        if (PausedOn is not { } paused) throw new InvalidOperationException("The clock is running.");
        ArgumentOutOfRangeException.ThrowIfLessThan(on, paused);
        return (this with { PausedOn = null, RunningSince = on }).Recompute(calendar);
    }

    public Deadline Extend(int days, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return (this with { Limit = Limit + days }).Recompute(calendar);
    }

    /// <summary>The same limit under another calendar. What was used before a pause stays; a paused one has no due date to move.</summary>
    public Deadline Recompute(WorkingCalendar calendar)
    {
        if (IsPaused) return this;
        var left = Limit - DaysUsed;
        // Stopped on its last day: due on the day it goes on. Stopped when overdue: overdue by as many days as before.
        var due = left == 0
            ? calendar.AddWorkingDays(RunningSince, calendar.IsWorkingDay(RunningSince) ? 0 : 1)
            : calendar.AddWorkingDays(RunningSince, left);
        var counted = this with { DueOn = due.Date, SortsOn = due.Date, IsProvisional = due.IsProvisional };
        // The same instance when nothing moved, so that the database sees no change either.
        return counted == this ? this : counted;
    }

    /// <summary>Working days that remain after today, 0 on the last day and when overdue; while paused, those that remain then.</summary>
    public int DaysLeft(DateOnly today, WorkingCalendar calendar) =>
        Math.Max(0, IsPaused ? Limit - DaysUsed : calendar.WorkingDaysBetween(today, DueOn));

    /// <summary>Working days begun since the last day; at least 1 when overdue, so a Saturday after a Friday reads 1.</summary>
    public int DaysOverdue(DateOnly today, WorkingCalendar calendar) =>
        IsPaused || today <= DueOn ? 0 : Math.Max(1, calendar.WorkingDaysBetween(DueOn, today));

    /// <summary>As a mark shows it: working days that remain, negative for those it is overdue by.</summary>
    public int DaysToGo(DateOnly today, WorkingCalendar calendar) =>
        DaysOverdue(today, calendar) is > 0 and var late ? -late : DaysLeft(today, calendar);

    public DeadlineLight Light(DateOnly today, WorkingCalendar calendar) =>
        IsPaused ? DeadlineLight.Paused
        : today > DueOn ? DeadlineLight.Red
        : DaysLeft(today, calendar) <= YellowWithin ? DeadlineLight.Yellow
        : DeadlineLight.Green;
}
