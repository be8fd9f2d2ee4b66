using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>What one pass over a list has learnt: its employers, and of whom it has spoken.</summary>
public sealed class TalentMemory
{
    private readonly Dictionary<PersonId, int> rows = [];

    public TalentEmployers Employers { get; } = new();

    /// <summary>The row of the list that spoke of this person before, under whichever of the person's numbers.</summary>
    public int? EarlierRowOf(PersonId person, int row) => rows.TryAdd(person, row) || rows[person] == row ? null : rows[person];
}
