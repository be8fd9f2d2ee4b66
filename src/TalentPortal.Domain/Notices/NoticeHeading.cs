namespace TalentPortal.Domain.Notices;

/// <summary>What stands above and below a list: its title, who publishes it, and how to object.</summary>
public sealed record NoticeHeading(string Title, string ItemName, string Department, string Phone, string HowToObject);

/// <summary>The figures of the policy version a notice runs under: working days of publicity, of the list after its end, and for answering an objection.</summary>
public sealed record PublicityTerms(int Days, int TakenDownAfterDays, int ObjectionDays, NameDisplay Names);
