using Microsoft.AspNetCore.Mvc.Rendering;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>What a field tells the controls inside it: ids, whether a hint stands above, what is wrong.</summary>
internal sealed record FieldParts(string Id, bool HasHint, string? Error)
{
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";

    public string? DescribedBy => (HasHint, Error) switch
    {
        (true, not null) => $"{HintId} {ErrorId}",
        (true, null) => HintId,
        (false, not null) => ErrorId,
        _ => null,
    };

    public static FieldParts Of(ViewContext view, string name, bool hasHint)
    {
        var error = view.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        return new FieldParts(TagBuilder.CreateSanitizedId(name, "_"), hasHint, error);
    }
}
