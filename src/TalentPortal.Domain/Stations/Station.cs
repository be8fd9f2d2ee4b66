using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

/// <summary>A house with free beds (青年人才驿站), and who runs its desk.</summary>
public sealed class Station : IVersioned
{
    public const int LongestName = 60;
    public const int LongestAddress = 120;
    public const int LongestPhone = 20;

    private readonly List<StationKeeper> keepers = [];

    private Station() { }

    public Station(StationTerms terms, Actor actor)
    {
        Id = StationId.New();
        IsOpen = true;
        Describe(terms, actor);
    }

    public StationId Id { get; private set; }
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string AddressZh { get; private set; } = "";
    public string AddressEn { get; private set; } = "";
    /// <summary>Of the desk, for guests.</summary>
    public string Phone { get; private set; } = "";
    public string TownshipCode { get; private set; } = "";
    /// <summary>Takes bookings. What is booked stays when it closes; the desk moves or calls it off.</summary>
    public bool IsOpen { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<StationKeeper> Keepers => keepers;
    public TwoWordings Name => new(NameZh, NameEn);
    public TwoWordings Address => new(AddressZh, AddressEn);

    public void Describe(StationTerms terms, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ThrowIfNotTheirs(actor);
        (NameZh, NameEn, AddressZh, AddressEn, Phone, TownshipCode) = (terms.NameZh, terms.NameEn, terms.AddressZh, terms.AddressEn, terms.Phone, terms.TownshipCode);
        IsOpen = terms.IsOpen;
    }

    /// <summary>Whoever is given the station works at its desk from now on, and nobody else does.</summary>
    public void GiveTo(IReadOnlyCollection<AccountId> accounts, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ThrowIfNotTheirs(actor);
        keepers.RemoveAll(keeper => !accounts.Contains(keeper.AccountId));
        keepers.AddRange(accounts.Where(account => keepers.TrueForAll(keeper => keeper.AccountId != account)).Select(account => new StationKeeper(account)));
    }

    internal static void ThrowIfNotTheirs(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.May(Capability.ManageStations) ? null : StationRefusals.NotYours);
    }
}

/// <summary>What a station says of itself.</summary>
public sealed record StationTerms(string NameZh, string NameEn, string AddressZh, string AddressEn, string Phone, string TownshipCode, bool IsOpen);

/// <summary>One who runs the desk.</summary>
public sealed class StationKeeper
{
    private StationKeeper() { }

    internal StationKeeper(AccountId account) => (Id, AccountId) = (Guid.CreateVersion7(), account);

    public Guid Id { get; private set; }
    public AccountId AccountId { get; private set; }
}
