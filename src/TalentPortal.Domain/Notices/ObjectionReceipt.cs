namespace TalentPortal.Domain.Notices;

/// <summary>How an objection came in: by which way, on which day, and who entered it when it was not the objector.</summary>
public sealed record ObjectionReceipt(ObjectionChannel Channel, DateOnly On, string? EnteredBy);

public enum ObjectionChannel
{
    /// <summary>网上: the form on the public notice</summary>
    Portal,
    /// <summary>来信</summary>
    Letter,
    /// <summary>来访</summary>
    InPerson,
}
