using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>A housing estate (小区) with its buildings.</summary>
public sealed class FlatEstate
{
    public const int LongestName = 60, LongestAddress = 120;

    private readonly List<FlatBuilding> buildings = [];

    private FlatEstate() { }

    /// <param name="name">Both languages.</param>
    /// <param name="address">Both languages.</param>
    /// <param name="townshipCode">Twelve digits.</param>
    /// <param name="land">What it is built on; never changed, because rights to buy follow from it.</param>
    /// <param name="actor">Of the office.</param>
    public FlatEstate(TwoWordings name, TwoWordings address, string townshipCode, FlatLand land, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(FlatSide.Office, null, null));
        Id = FlatEstateId.New();
        (NameZh, NameEn, AddressZh, AddressEn, TownshipCode, Land) = (name.Zh, name.En, address.Zh, address.En, townshipCode, land);
    }

    public FlatEstateId Id { get; private set; }
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string AddressZh { get; private set; } = "";
    public string AddressEn { get; private set; } = "";
    public string TownshipCode { get; private set; } = "";
    public FlatLand Land { get; private set; }

    public TwoWordings Name => new(NameZh, NameEn);
    public TwoWordings Address => new(AddressZh, AddressEn);
    public IReadOnlyList<FlatBuilding> Buildings => buildings;

    /// <summary>Whoever runs flats enters what was built; nothing of it counts before the office has confirmed the figures of each flat.</summary>
    public FlatBuilding AddBuilding(string name, int floors, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(FlatSide.Operator, null, null) ?? (string.IsNullOrWhiteSpace(name) || name.Length > FlatBuilding.LongestName || floors is < 1 or > FlatBuilding.MostFloors || buildings.Exists(known => known.Name == name) ? FlatRefusals.UnitUnclear : null));
        var building = new FlatBuilding(Id, name, floors, Land);
        buildings.Add(building);
        return building;
    }
}

public sealed class FlatBuilding
{
    public const int LongestName = 20, MostFloors = 60, MostOnAFloor = 30;

    private FlatBuilding() { }

    internal FlatBuilding(FlatEstateId estate, string name, int floors, FlatLand land) => (Id, EstateId, Name, Floors, Land) = (FlatBuildingId.New(), estate, name, floors, land);

    public FlatBuildingId Id { get; private set; }
    public FlatEstateId EstateId { get; private set; }
    /// <summary>As on its wall, e.g. 3号楼.</summary>
    public string Name { get; private set; } = "";
    public int Floors { get; private set; }
    /// <summary>Of the estate.</summary>
    public FlatLand Land { get; private set; }
}

public enum FlatLand
{
    /// <summary>国有土地</summary>
    StateOwned,
    /// <summary>集体土地: what is built on it can never be sold.</summary>
    Collective,
}
