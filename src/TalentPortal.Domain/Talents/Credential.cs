using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A title, certificate or honour of a person, and who vouches for it.</summary>
public sealed class Credential : IVersioned, IRegistered
{
    private Credential() { }

    public Credential(PersonId person, CredentialFacts facts, FactSource source)
    {
        Id = Guid.CreateVersion7();
        PersonId = person;
        Say(facts, source);
    }

    public Guid Id { get; private set; }
    [NotInHistory]
    public PersonId PersonId { get; private set; }
    public CredentialKind Kind { get; private set; }
    /// <summary>As on the certificate: 高级工程师, 焊工, 泰山产业领军人才.</summary>
    public string Name { get; private set; } = "";
    public CredentialGrade Grade { get; private set; }
    public string? CertificateNumber { get; private set; }
    public string? AwardedBy { get; private set; }
    public DateOnly AwardedOn { get; private set; }
    /// <summary>The last day; null where it does not end.</summary>
    public DateOnly? ValidUntil { get; private set; }
    public FactSource Source { get; private set; }
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Person;
    Guid IRegistered.RegisterId => PersonId.Value;
    Guid? IRegistered.RegisterPart => Id;

    /// <summary>Whether it was held on that day, both ends counting.</summary>
    public bool IsHeldOn(DateOnly day) => AwardedOn <= day && (ValidUntil is not { } last || day <= last);

    public void Say(CredentialFacts facts, FactSource source)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RefusedException.ThrowIf(facts.WhyNot());
        (Kind, Name, Grade, CertificateNumber, AwardedBy, AwardedOn, ValidUntil, Source) =
            (facts.Kind, facts.Name, facts.Grade, facts.CertificateNumber, facts.AwardedBy, facts.AwardedOn, facts.ValidUntil, source);
    }
}

/// <summary>What a certificate says.</summary>
public sealed record CredentialFacts(CredentialKind Kind, string Name, CredentialGrade Grade, DateOnly AwardedOn)
{
    public string? CertificateNumber { get; init; }
    public string? AwardedBy { get; init; }
    public DateOnly? ValidUntil { get; init; }

    public Refusal? WhyNot() =>
        !Credentials.GradesOf(Kind).Contains(Grade) ? TalentRefusals.GradeOfAnotherKind
        : ValidUntil < AwardedOn ? TalentRefusals.EndsBeforeItBegins
        : null;
}

public enum CredentialKind
{
    /// <summary>职称 (GB/T 8561)</summary>
    ProfessionalTitle,
    /// <summary>职业技能等级证书</summary>
    SkillCertificate,
    /// <summary>人才称号、奖项</summary>
    Honour,
}

public enum CredentialGrade
{
    /// <summary>正高级</summary>
    Senior,
    /// <summary>副高级</summary>
    DeputySenior,
    /// <summary>中级</summary>
    Intermediate,
    /// <summary>助理级</summary>
    Assistant,
    /// <summary>员级</summary>
    Junior,
    /// <summary>首席技师</summary>
    ChiefTechnician,
    /// <summary>特级技师</summary>
    SpecialTechnician,
    /// <summary>高级技师（一级）</summary>
    SkillOne,
    /// <summary>技师（二级）</summary>
    SkillTwo,
    /// <summary>高级工（三级）</summary>
    SkillThree,
    /// <summary>中级工（四级）</summary>
    SkillFour,
    /// <summary>初级工（五级）</summary>
    SkillFive,
    /// <summary>国家级</summary>
    National,
    /// <summary>省级</summary>
    Provincial,
    /// <summary>市级</summary>
    Municipal,
    /// <summary>县级</summary>
    County,
}

public static class Credentials
{
    /// <summary>The grades of a kind, the highest first.</summary>
    public static IReadOnlyList<CredentialGrade> GradesOf(CredentialKind kind) => kind switch
    {
        CredentialKind.ProfessionalTitle => [CredentialGrade.Senior, CredentialGrade.DeputySenior, CredentialGrade.Intermediate, CredentialGrade.Assistant, CredentialGrade.Junior],
        CredentialKind.SkillCertificate =>
            [CredentialGrade.ChiefTechnician, CredentialGrade.SpecialTechnician, CredentialGrade.SkillOne, CredentialGrade.SkillTwo, CredentialGrade.SkillThree, CredentialGrade.SkillFour, CredentialGrade.SkillFive],
        CredentialKind.Honour => [CredentialGrade.National, CredentialGrade.Provincial, CredentialGrade.Municipal, CredentialGrade.County],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
