using TalentPortal.Application.Documents.Papers;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>One kind of public list against which somebody may object: how a row of it is found, and what a step means for the person on it.</summary>
public interface IObjectedList
{
    ObjectionKind Kind { get; }

    /// <summary>Lists something can still come in about, the newest first.</summary>
    Task<IReadOnlyList<ListToObject>> RecentAsync(int atMost, CancellationToken ct);

    /// <summary>A row of a list that is or was public; null: this kind has no such row.</summary>
    Task<ObjectedRow?> FindAsync(string number, int serial, CancellationToken ct);

    /// <summary>What the objection is about, as it stands now.</summary>
    Task<ObjectedCase> CaseAsync(Objection objection, CancellationToken ct);

    /// <summary>Moves what the person waits for after a step that was taken. The caller saves.</summary>
    Task FollowAsync(Objection objection, ObjectionAction action, string reason, CaseClock clock, CancellationToken ct);
}

/// <summary>A row as it was found, with the way to an objection against it.</summary>
/// <param name="Employer">Whose people the row is of, where it is known.</param>
/// <param name="IsVisible">Whether the public sees the list today.</param>
/// <param name="Open">Makes the objection; the caller adds it.</param>
public sealed record ObjectedRow(ListedRow Person, EmployerId? Employer, bool IsVisible, Func<ObjectionEntry, CaseClock, Objection> Open);

/// <summary>What an objection is about, as its kind of list knows it.</summary>
/// <param name="Employer">A relation to it bars from deciding.</param>
/// <param name="Office">Who signs the answer.</param>
public abstract record ObjectedCase(EmployerId? Employer, PaperOffice Office);

public sealed record ListToObject(string Number, string Title, DateOnly PublishedOn);
