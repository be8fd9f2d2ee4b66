using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>How far a role's rights go. This is the requirement, said once more and apart from the queries that implement it.</summary>
internal enum Reach
{
    /// <summary>Nothing of this kind, although the handler is open to the role.</summary>
    Nothing,
    /// <summary>What belongs to the one account.</summary>
    Own,
    /// <summary>What belongs to the own employer, township or department.</summary>
    World,
    /// <summary>The whole county: money, notices, the register; or whoever holds the sealed link.</summary>
    County,
}

internal static class Reaches
{
    public static Reach Of(Role? role, RowKind kind) => kind switch
    {
        RowKind.Application or RowKind.ApplicationFile or RowKind.MaterialPage or RowKind.Check or RowKind.CorrectionItem => role switch
        {
            Role.Applicant => Reach.Own,
            Role.EmployerOfficer or Role.IntakeClerk => Reach.World,
            _ => Reach.County,
        },
        RowKind.Paper => role switch
        {
            Role.Applicant => Reach.Own,
            Role.IntakeClerk => Reach.World,
            { } known when AccessTable.Allows(known, Capability.ReadSubsidies) => Reach.County,
            _ => Reach.Nothing,
        },
        RowKind.Question or RowKind.Employment or RowKind.LatePayer => Reach.World,
        RowKind.Job or RowKind.Delegation => Reach.Own,
        _ => Reach.County,
    };

    /// <summary>The rows of a kind that this account of world <paramref name="own"/> may not learn of.</summary>
    public static IEnumerable<SeededRow> Outside(this Reach reach, RowKind kind, Account? account, World own, World other) => reach switch
    {
        Reach.Nothing => own.All(kind).Concat(other.All(kind)),
        Reach.Own => own.All(kind).Where(row => row.Owner?.Id != account?.Id).Concat(other.All(kind)),
        Reach.World => other.All(kind),
        _ => [],
    };
}
