namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>One line as the bare query reads it: the database's own texts and numbers.</summary>
internal readonly record struct BareQueueRow(
    string Id, string CaseNumber, string Name, string Employer, string Level, long Amount, bool IsAssessed, int Doubts, string Status, string? Holder, DateOnly SortsOn, DateOnly? DueOn, bool IsProvisional);
