namespace TalentPortal.Application.Notices;

/// <summary>Why a notice may not go out: where, what kind of number, and the number masked (or what could not be read).</summary>
public sealed record GateFinding(string Location, PersonalNumberKind Kind, string Masked);
