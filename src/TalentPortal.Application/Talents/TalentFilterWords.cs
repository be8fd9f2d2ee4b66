using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>A filter in words, for the stamp of an export and for whoever keeps it; a personal number is only said to be one.</summary>
public static class TalentFilterWords
{
    public static IReadOnlyList<(string Name, string Value)> Of(TalentFilter filter, PortalTexts texts, Townships townships)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(texts);
        var said = Chosen(filter, texts, townships).Select(choice => (choice.Name, choice.Value));
        return filter.SeeksANumber ? [(texts["talent.search"], texts["talent.search.number"]), .. said] : [.. said];
    }

    /// <summary>What stands in the address, each with the name it has there; without a personal number.</summary>
    public static IReadOnlyList<(string Key, string Name, string Value)> Chosen(TalentFilter filter, PortalTexts texts, Townships townships)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(townships);
        return [.. filter.Chosen().Select(choice => (choice.Key, texts[$"talent.filter.{choice.Key}"], choice.Key switch
        {
            nameof(TalentFilter.Level) => texts.Of(filter.Level!.Value),
            nameof(TalentFilter.Sex) => texts.Of(filter.Sex!.Value),
            nameof(TalentFilter.Township) => townships.NameOf(choice.Value),
            nameof(TalentFilter.Unschooled) or nameof(TalentFilter.Unrecognised) or nameof(TalentFilter.Unsourced) or nameof(TalentFilter.Unteamed) => texts["answer.yes"],
            nameof(TalentFilter.Recognised) => texts.Of(filter.Recognised!.Value),
            nameof(TalentFilter.Insured) => texts[filter.Insured!.Value ? "answer.yes" : "answer.no"],
            nameof(TalentFilter.Source) => texts.Of(filter.Source!.Value),
            nameof(TalentFilter.Team) => texts.Of(filter.Team!.Value),
            nameof(TalentFilter.Standing) => texts.Of(filter.Standing!.Value),
            _ => choice.Value,
        }))];
    }
}
