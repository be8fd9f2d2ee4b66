using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Testing.Worlds;

/// <summary>
/// One complete small world: a township with an employer and its people, one account for each role, cases in every state, and what
/// follows from them. <see cref="TwoWorlds"/> seeds two that share nothing but the county and its policy.
/// </summary>
public sealed class World(string mark, string townshipCode, Department department)
{
    private readonly Dictionary<Role, Account> accounts = [];
    private readonly List<SeededRow> rows = [];
    private readonly HashSet<string> canaries = [];

    /// <summary>Two characters that begin every name and text of this world.</summary>
    public string Mark => mark;
    public string TownshipCode => townshipCode;
    public Department Department => department;
    public Employer Employer { get; internal set; } = null!;
    public IReadOnlyList<SeededRow> Rows => rows;

    /// <summary>Texts that nobody outside this world's reach may be shown: names, numbers, case numbers, reasons, contents of files.</summary>
    public IReadOnlyCollection<string> Canaries => canaries;

    /// <summary>The account of a role; for applicants one without any case.</summary>
    public Account this[Role role] => accounts[role];

    /// <summary>A second person of a role that needs two.</summary>
    public Account Second(Role role) => seconds[role];
    private readonly Dictionary<Role, Account> seconds = [];

    /// <summary>Who of this role reaches the row, if anybody of this world does.</summary>
    public Account ActorOf(Role role, SeededRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Owner is { } owner && owner.Roles.Any(held => held.Role == role) ? owner : this[role];
    }

    public IEnumerable<SeededRow> All(RowKind kind) => rows.Where(row => row.Kind == kind);

    internal void Employ(Role role, Account account)
    {
        if (!accounts.TryAdd(role, account)) seconds[role] = account;
    }

    internal SeededRow Add(SeededRow row)
    {
        rows.Add(row);
        return row;
    }

    internal string Say(string text)
    {
        canaries.Add(mark + text);
        return mark + text;
    }

    internal string Watch(string canary)
    {
        canaries.Add(canary);
        return canary;
    }
}
