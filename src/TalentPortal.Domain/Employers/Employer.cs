using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>An employer (用人单位), found by its unified social credit code (统一社会信用代码).</summary>
public sealed class Employer : IVersioned, IRegistered
{
    private Employer() { }

    public Employer(EmployerId id, string creditCode, string name, string nameInitials, EmployerType type, string townshipCode)
    {
        Id = id;
        CreditCode = creditCode;
        Name = name;
        NameInitials = nameInitials;
        Type = type;
        TownshipCode = townshipCode;
    }

    /// <summary>An employer that only an insurance roster knows so far: its kind comes from its credit code, its township is open.</summary>
    public static Employer FromRoster(EmployerId id, CreditCode code, string name, string nameInitials, EmployerType type) =>
        new(id, code.Value, name, nameInitials, type, CountyWide) { NeedsCheck = true };

    /// <summary>The county itself, where no township is known.</summary>
    public const string CountyWide = "371425000000";

    public EmployerId Id { get; private set; }
    public string CreditCode { get; private set; } = "";
    public string Name { get; private set; } = "";
    [NotInHistory]
    public string NameInitials { get; private set; } = "";
    public EmployerType Type { get; private set; }
    /// <summary>12-digit township code (GB/T 2260 extended), begins 371425 in this county.</summary>
    public string TownshipCode { get; private set; } = "";
    public EmployerStatus Status { get; private set; }
    /// <summary>Nobody has compared it with its licence yet. Any amendment by a clerk settles it.</summary>
    public bool NeedsCheck { get; private set; }
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Employer;
    Guid IRegistered.RegisterId => Id.Value;

    public void Amend(string name, string nameInitials, EmployerType type, string townshipCode, EmployerStatus status) =>
        (Name, NameInitials, Type, TownshipCode, Status, NeedsCheck) = (name, nameInitials, type, townshipCode, status, false);
}

public enum EmployerStatus
{
    /// <summary>存续</summary>
    Active,
    /// <summary>失信，暂停发放</summary>
    Blacklisted,
    /// <summary>注销</summary>
    Deregistered,
}
