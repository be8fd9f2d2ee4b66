using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>A recognition an employer holds for some years (高新技术企业, 专精特新 …). What its officer states counts once a clerk has compared it with the certificate.</summary>
public sealed class EmployerQualification : IRegistered, IVersioned
{
    private EmployerQualification() { }

    public EmployerQualification(EmployerId employer, QualificationFacts facts, FactSource statedBy)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RefusedException.ThrowIf(facts.ValidTo < facts.ValidFrom ? EmployerRefusals.EndsBeforeItBegins : null);
        Id = Guid.CreateVersion7();
        EmployerId = employer;
        (KindId, Level, CertificateNumber, ValidFrom, ValidTo) = (facts.KindId, facts.Level, facts.CertificateNumber, facts.ValidFrom, facts.ValidTo);
        StatedBy = statedBy;
        IsChecked = statedBy is FactSource.Clerk;
    }

    public Guid Id { get; private set; }
    [NotInHistory]
    public EmployerId EmployerId { get; private set; }
    /// <summary>An entry of <see cref="EmployerList.Qualification"/>.</summary>
    public Guid KindId { get; private set; }
    public QualificationLevel Level { get; private set; }
    public string CertificateNumber { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    /// <summary>The last day; null for a recognition without end.</summary>
    public DateOnly? ValidTo { get; private set; }
    public FactSource StatedBy { get; private set; }
    public bool IsChecked { get; private set; }
    /// <summary>The stored file with the certificate, as the officer sent it.</summary>
    [NotInHistory]
    public Guid? CertificateId { get; private set; }
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Employer;
    Guid IRegistered.RegisterId => EmployerId.Value;
    Guid? IRegistered.RegisterPart => Id;

    public bool CountsOn(DateOnly day) => IsChecked && ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public void Attach(Guid certificate) => CertificateId = certificate;

    /// <summary>A clerk compared it with the certificate.</summary>
    public void Check() => IsChecked = true;

    /// <summary>It was taken away, or given back, before its time.</summary>
    public void EndOn(DateOnly day)
    {
        RefusedException.ThrowIf(day < ValidFrom ? EmployerRefusals.EndsBeforeItBegins : null);
        ValidTo = day;
    }
}

public sealed record QualificationFacts(Guid KindId, QualificationLevel Level, string CertificateNumber, DateOnly ValidFrom, DateOnly? ValidTo);

public enum QualificationLevel
{
    National,
    Province,
    City,
    County,
}
