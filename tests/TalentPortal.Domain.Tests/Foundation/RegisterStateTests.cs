using CsCheck;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Foundation;

/// <summary>Seeded defect: undo a part's value by leaving it; take a part that went away for one that came.</summary>
public sealed class RegisterStateTests
{
    private static readonly Guid Record = Guid.CreateVersion7();
    private static readonly Guid[] Parts = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    /// <summary>Whatever was done to a record, taking it all back leads to where it began.</summary>
    [Fact]
    public void Undo_OfEveryChangeFromTheLatest_LeadsBackToTheFirstState() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9]).Array[0, 30].Sample(steps =>
        {
            var (state, changes) = (new RegisterState().With("Name", "甲"), new List<RegisterChange>());
            string? name = "甲";
            var parts = new Dictionary<Guid, string>();
            foreach (var (kind, value) in steps)
            {
                var part = Parts[value % 2];
                if (kind <= 1) changes.Add(Change("Name", null, name, name = value == 0 ? null : $"名{value}"));
                else if (kind == 2 && parts.TryAdd(part, $"{value}")) changes.Add(Change("Educations", part, null, Whole(value)));
                else if (kind == 3 && parts.Remove(part, out var was)) changes.Add(Change("Educations", part, Whole(int.Parse(was)), null));
                else if (kind == 4 && parts.TryGetValue(part, out var old)) changes.Add(Change("Educations.School", part, old, parts[part] = $"{value}"));
            }

            state.With("Name", name);
            foreach (var (id, school) in parts) state.WithPart("Educations", id, ("School", school));
            foreach (var change in Enumerable.Reverse(changes)) state.Undo(change);

            return state.Exists && state.Fields["Name"] == "甲" && state.PartsOf("Educations").Count == 0;
        });

    [Fact]
    public void Undo_OfTheEntry_LeavesNoRecord()
    {
        var state = new RegisterState().With("Name", "甲");

        state.Undo(Change(RegisterChange.Entered, null, null, null));

        state.Exists.ShouldBeFalse();
    }

    private static RegisterChange Change(string field, Guid? part, string? from, string? to) => new(RegisterSubject.Person, Record, field, part, from, to);

    private static string Whole(int school) => $$"""{"School":"{{school}}"}""";
}
