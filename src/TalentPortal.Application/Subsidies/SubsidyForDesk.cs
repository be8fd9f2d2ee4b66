using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the case page shows: the whole file on one screen, personal numbers masked.</summary>
public sealed record SubsidyForDesk(SubsidyApplication Application, Person Person, Employer Employer, Employment? Employment, PersonMasks Masks)
{
    public required PolicyVersion PolicyVersion { get; init; }
    public required Policy Policy { get; init; }
    public required IReadOnlyList<SubsidyMaterialForDesk> Materials { get; init; }
    /// <summary>What the version asks for, the register does not vouch for, and nobody has handed in.</summary>
    public IReadOnlyList<MaterialTerms> MissingMaterials { get; init; } = [];
    /// <summary>Promise and consent as the applicant agreed to them.</summary>
    public ConsentWording? Agreed { get; init; }
    public SubsidyAssessment? Assessment { get; init; }
    public AllowanceAssessment? Result { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }
    public required Actor Actor { get; init; }

    public SubsidyApplicationId Id => Application.Id;
    public long Version => Application.Version;
    /// <summary>The handler reads the applicant's name in full once the file is open; everybody else gives a reason first.</summary>
    public bool OpensName => Application.IsHandledBy(Actor) && Actor.May(Capability.RevealPersonalData);
    public Refusal? WhyNot(SubsidyAction action) => Application.WhyNot(action, Actor);

    /// <summary>Whether the action has a place on the page: it exists in this state, and the actor has the capability for it.</summary>
    public bool Offers(SubsidyAction action) =>
        SubsidyFlow.Table.Next(Application.Status, action) is not null && SubsidyFlow.Needs(action, Application.Status) is { } needed && Actor.May(needed);
}

/// <summary>The personal numbers as staff may read them without giving a reason.</summary>
public sealed record PersonMasks(string Name, string IdNumber, string? Phone, string? Account);

public sealed record SubsidyMaterialForDesk(string Code, StoredFileId FileId, string Name, FileKind Kind, long Length, DateTime AddedAt);
