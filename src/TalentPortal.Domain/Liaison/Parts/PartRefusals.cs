using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Parts;

/// <summary>What is refused alike wherever departments have parts: of an issue, of a service.</summary>
public static class PartRefusals
{
    public static readonly Refusal ExtendedBefore = new("part.extended_before");
    public static readonly Refusal ExtensionAsked = new("part.extension_asked");
    public static readonly Refusal ExtensionTooLate = new("part.extension_too_late");
    /// <summary>Argument: the longest, in working days.</summary>
    public static readonly Refusal ExtensionTooLong = new("part.extension_too_long");
    public static readonly Refusal NoExtensionAsked = new("part.no_extension_asked");
    public static readonly Refusal HasItAlready = new("part.has_it_already");
    public static readonly Refusal AnsweredBefore = new("part.answered_before");
}
