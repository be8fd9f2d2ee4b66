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
    public Industry? Industry { get; private set; }
    /// <summary>Where it pays tax, when that is not where it is registered.</summary>
    public string? TaxTownshipCode { get; private set; }
    public Guid? ChainId { get; private set; }
    public string? OldRegistrationNumber { get; private set; }
    public string? ContactName { get; private set; }
    /// <summary>The firm's own fixed line.</summary>
    public string? ContactPhone { get; private set; }
    /// <summary>The entry that this one is an alias of: its code still finds the employer, and nothing new is written to it.</summary>
    public EmployerId? MergedInto { get; private set; }
    /// <summary>Nobody has compared it with its licence yet. Any amendment by a clerk settles it.</summary>
    public bool NeedsCheck { get; private set; }
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Employer;
    Guid IRegistered.RegisterId => Id.Value;

    /// <summary>A clerk compared it with its licence.</summary>
    public void Amend(EmployerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Correct(facts);
        NeedsCheck = false;
    }

    /// <summary>One thing that was asked for; nobody compared the rest with the licence.</summary>
    public void Correct(EmployerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RefusedException.ThrowIf(MergedInto is null ? null : EmployerRefusals.MergedAway);
        (Name, NameInitials, Type, TownshipCode, Status) = (facts.Name, facts.NameInitials, facts.Type, facts.TownshipCode, facts.Status);
        (Industry, TaxTownshipCode, ChainId, OldRegistrationNumber, ContactName, ContactPhone) =
            (facts.Industry, facts.TaxTownshipCode, facts.ChainId, facts.OldRegistrationNumber, facts.ContactName, facts.ContactPhone);
    }

    /// <summary>The code was entered wrongly. Another code in truth is another employer, or the same one to be merged.</summary>
    /// <returns>An alias under the old code, so that rosters and lists which still have it find this employer and make no second one.</returns>
    public Employer Recode(CreditCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        RefusedException.ThrowIf(MergedInto is null ? null : EmployerRefusals.MergedAway);
        var alias = new Employer(EmployerId.New(), CreditCode, Name, NameInitials, Type, TownshipCode) { MergedInto = Id };
        CreditCode = code.Value;
        return alias;
    }

    public EmployerFacts Facts => new(Name, NameInitials, Type, TownshipCode, Status)
    {
        Industry = Industry,
        TaxTownshipCode = TaxTownshipCode,
        ChainId = ChainId,
        OldRegistrationNumber = OldRegistrationNumber,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
    };

    /// <summary>Becomes an alias of another one; only <see cref="StandAlone"/> takes it back.</summary>
    public void MergeInto(Employer survivor)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        RefusedException.ThrowIf(survivor.Id == Id ? EmployerRefusals.MergeWithItself : MergedInto is not null || survivor.MergedInto is not null ? EmployerRefusals.MergedAway : null);
        MergedInto = survivor.Id;
    }

    public void StandAlone() => MergedInto = null;
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
