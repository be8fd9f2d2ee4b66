using TalentPortal.Application.Policies;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Testing.Policies;

/// <summary>What an office types into the form of the first version: everything the form leaves open.</summary>
public static class PolicyForm
{
    public static Dictionary<string, string> First(DateOnly from)
    {
        var sample = PolicyForms.Of(AllowanceTerms.CountyDraft2026());
        var fields = Day(from);
        (fields["Form.DocumentZh"], fields["Form.DocumentEn"], fields["Form.UpliftPercent"]) = ("本县办法", "County measures", "10");
        for (var i = 0; i < sample.Levels.Count; i++)
        {
            fields[$"Form.Levels[{i}].Amount"] = $"{sample.Levels[i].Amount:0.00}";
            fields[$"Form.Levels[{i}].MaximumAge"] = $"{sample.Levels[i].MaximumAge}";
        }

        for (var i = 0; i < sample.Clauses.Count; i++) (fields[$"Form.Clauses[{i}].Zh"], fields[$"Form.Clauses[{i}].En"]) = (sample.Clauses[i].Zh!, sample.Clauses[i].En!);
        return fields;
    }

    public static Dictionary<string, string> Day(DateOnly from) => new()
    {
        ["Form.EffectiveFrom.Year"] = $"{from.Year}",
        ["Form.EffectiveFrom.Month"] = $"{from.Month}",
        ["Form.EffectiveFrom.Day"] = $"{from.Day}",
    };
}
