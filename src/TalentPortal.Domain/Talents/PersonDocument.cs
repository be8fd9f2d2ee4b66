using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// A paper of a person beside the one the register knows the person by: a renewed or former passport, a residence permit, the permit to
/// work of a foreign talent. Its number finds the person as well.
/// </summary>
public sealed class PersonDocument : IVersioned, IRegistered
{
    private PersonDocument() { }

    /// <param name="id">Of the paper; its number is sealed for it.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="facts">What the paper says.</param>
    /// <param name="number">Sealed.</param>
    public PersonDocument(Guid id, PersonId person, PersonDocumentFacts facts, ProtectedText number)
    {
        Id = id;
        PersonId = person;
        Number = number;
        Say(facts);
    }

    public Guid Id { get; private set; }
    [NotInHistory]
    public PersonId PersonId { get; private set; }
    public PersonDocumentKind Kind { get; private set; }
    public ProtectedText Number { get; private set; } = null!;
    public DateOnly? ValidFrom { get; private set; }
    /// <summary>The last day; null where it does not end.</summary>
    public DateOnly? ValidUntil { get; private set; }
    /// <summary>Of a permit to work: A, B or C.</summary>
    public WorkPermitCategory? Category { get; private set; }
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Person;
    Guid IRegistered.RegisterId => PersonId.Value;
    Guid? IRegistered.RegisterPart => Id;

    public bool IsValidOn(DateOnly day) => (ValidFrom is not { } first || first <= day) && (ValidUntil is not { } last || day <= last);

    /// <summary>Validity and category; another number is another paper.</summary>
    public void Say(PersonDocumentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RefusedException.ThrowIf(facts.WhyNot());
        (Kind, ValidFrom, ValidUntil, Category) = (facts.Kind, facts.ValidFrom, facts.ValidUntil, facts.Category);
    }
}

/// <summary>What such a paper says, beside its number.</summary>
public sealed record PersonDocumentFacts(PersonDocumentKind Kind)
{
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public WorkPermitCategory? Category { get; init; }

    public Refusal? WhyNot() =>
        Kind is PersonDocumentKind.WorkPermit != Category is not null ? TalentRefusals.CategoryOfAWorkPermit
        : ValidUntil < ValidFrom ? TalentRefusals.EndsBeforeItBegins
        : null;
}

public enum PersonDocumentKind
{
    /// <summary>居民身份证</summary>
    CitizenId,
    /// <summary>港澳台居民居住证</summary>
    ResidencePermit,
    /// <summary>外国人永久居留身份证</summary>
    ForeignPermanentResidence,
    /// <summary>护照</summary>
    Passport,
    /// <summary>外国人工作许可证</summary>
    WorkPermit,
}

/// <summary>How the labour authority classes a foreign worker.</summary>
public enum WorkPermitCategory
{
    /// <summary>A 类：外国高端人才</summary>
    A,
    /// <summary>B 类：外国专业人才</summary>
    B,
    /// <summary>C 类：其他外国人员</summary>
    C,
}
