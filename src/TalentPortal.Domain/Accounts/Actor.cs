using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Accounts;

/// <summary>
/// Who acts: an account, the natural person behind it, and what that person may do now (own roles plus delegated duties).
/// Four-eyes rules compare persons, so a second account of the same person gains nothing.
/// </summary>
public sealed record Actor(AccountId Id, string Name, IReadOnlySet<Capability> Capabilities)
{
    /// <summary>The natural person; null only for an applicant who has not given an ID number yet.</summary>
    public PersonId? Person { get; init; }
    /// <summary>The employer an officer acts for.</summary>
    public EmployerId? Employer { get; init; }
    /// <summary>The area an intake clerk is limited to; null means the whole county.</summary>
    public string? TownshipCode { get; init; }
    /// <summary>The department a joint reviewer answers for.</summary>
    public Department? Department { get; init; }
    /// <summary>Colleagues whose duties were delegated to this actor for today, with the capabilities they bring.</summary>
    public IReadOnlyList<DelegatedDuty> Delegations { get; init; } = [];

    /// <summary>Persons and employers this actor has a recorded relation to (回避).</summary>
    public IReadOnlySet<Guid> Conflicts { get; init; } = new HashSet<Guid>();

    public bool HasConflictWith(PersonId person, EmployerId? employer) =>
        Person == person || Conflicts.Contains(person.Value) || (employer is { } known && Conflicts.Contains(known.Value));

    public bool May(Capability capability) => Capabilities.Contains(capability) || Delegations.Any(duty => duty.Capability == capability);

    /// <summary>
    /// The areas in which the actor may use the capability: the own one and those of whoever handed it on. Null means the whole county,
    /// none that the actor may not use it at all.
    /// </summary>
    public IReadOnlyList<string>? TownshipsOf(Capability capability)
    {
        var areas = Delegations.Where(duty => duty.Capability == capability).Select(duty => duty.TownshipCode).ToList();
        if (Capabilities.Contains(capability)) areas.Add(TownshipCode);
        return areas.Contains(null) ? null : [.. areas.OfType<string>().Distinct()];
    }

    /// <summary>The person on whose behalf this actor uses the capability, or null when it is the actor's own.</summary>
    public PersonId? OnBehalfOf(Capability capability) =>
        Capabilities.Contains(capability) ? null : Delegations.FirstOrDefault(duty => duty.Capability == capability)?.From;

    /// <summary>The departments the actor answers for in joint review: the own one and those of whoever handed the duty on.</summary>
    public IReadOnlyList<Department> DepartmentsOf(Capability capability)
    {
        var departments = Delegations.Where(duty => duty.Capability == capability).Select(duty => duty.Department).ToList();
        if (Capabilities.Contains(capability)) departments.Add(Department);
        return [.. departments.OfType<Department>().Distinct()];
    }

    /// <summary>
    /// The actor as the one who answers for this department: with the own duty where it is the own department, else as the deputy of a
    /// colleague there, so that <see cref="OnBehalfOf"/> says for whom. Null when the actor answers for no such department.
    /// </summary>
    public Actor? For(Department department, Capability capability)
    {
        if (Capabilities.Contains(capability) && Department == department) return this;
        return Delegations.FirstOrDefault(duty => duty.Capability == capability && duty.Department == department) is not { } acting ? null
            : this with { Department = department, Capabilities = Capabilities.Where(own => own != capability).ToHashSet(), Delegations = [acting, .. Delegations.Where(duty => duty.Capability != capability)] };
    }

    /// <summary>The colleague's name beside <see cref="OnBehalfOf"/>, for the record.</summary>
    public string? NameOnBehalfOf(Capability capability) =>
        Capabilities.Contains(capability) ? null : Delegations.FirstOrDefault(duty => duty.Capability == capability)?.FromName;

    /// <summary>The portal itself: deadlines that run out, checks that run by themselves.</summary>
    public static readonly Actor System = new(new AccountId(Guid.Empty), "系统", new HashSet<Capability>());
}

/// <summary>A duty of a colleague that this actor may exercise today, no farther than the colleague could.</summary>
public sealed record DelegatedDuty(PersonId From, Capability Capability)
{
    /// <summary>The area the colleague is limited to; null means the whole county.</summary>
    public string? TownshipCode { get; init; }
    /// <summary>The department the colleague answers for in joint review.</summary>
    public Department? Department { get; init; }
    public string? FromName { get; init; }
}

/// <summary>The departments that answer in joint review (联审部门) and solve what talents need (责任部门).</summary>
public enum Department
{
    /// <summary>教育和体育局</summary>
    Education,
    /// <summary>公安局</summary>
    PublicSecurity,
    /// <summary>民政局</summary>
    CivilAffairs,
    /// <summary>住建/不动产</summary>
    Housing,
    /// <summary>市场监管局</summary>
    MarketRegulation,
    /// <summary>税务局</summary>
    Taxation,
    /// <summary>医保局</summary>
    MedicalInsurance,
    /// <summary>编办</summary>
    Establishment,
    /// <summary>财政局</summary>
    Finance,
    /// <summary>法院</summary>
    Court,
    /// <summary>人社局</summary>
    HumanResources,
    /// <summary>卫健局</summary>
    Health,
    /// <summary>地方金融监管局</summary>
    FinancialAffairs,
    /// <summary>司法局</summary>
    Justice,
}
