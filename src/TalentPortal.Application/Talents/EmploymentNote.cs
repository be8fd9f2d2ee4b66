using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>A spell of work that a merge takes out, written down column by column and put back as it was, under its own id.</summary>
internal static class EmploymentNote
{
    private static readonly JsonSerializerOptions Options = new(PortalJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SetWhatOnlyTheEntitySets } } };

    public static string Write(Employment spell) => JsonSerializer.Serialize(spell, Options);

    public static Employment Read(string text) => JsonSerializer.Deserialize<Employment>(text, Options)!;

    // Whatever column the entity gets later is in the note as well.
    private static void SetWhatOnlyTheEntitySets(JsonTypeInfo info)
    {
        if (info.Type != typeof(Employment)) return;
        info.CreateObject = () => Activator.CreateInstance(typeof(Employment), nonPublic: true)!;
        foreach (var property in info.Properties)
            if (property is { Set: null, AttributeProvider: PropertyInfo { SetMethod: { } set } }) property.Set = (spell, value) => set.Invoke(spell, [value]);
    }
}
