namespace TalentPortal.Web.Foundation.Parts;

/// <summary>The five families of state badges. Colour never speaks alone: the word is the state's official name.</summary>
public enum Tone
{
    /// <summary>Grey: not begun, withdrawn.</summary>
    Quiet,
    /// <summary>Blue: under way.</summary>
    Work,
    /// <summary>Amber: somebody must act.</summary>
    Wait,
    /// <summary>Green: done, passed, paid.</summary>
    Ok,
    /// <summary>Red: refused, failed.</summary>
    No,
}
