using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>One completed education of a person, and who vouches for it.</summary>
public sealed class Education
{
    private Education() { }

    /// <param name="level">What was completed.</param>
    /// <param name="isFullTime">全日制; null where it is not known: the county's old lists do not say it.</param>
    /// <param name="school">Empty where it is not known.</param>
    /// <param name="major">Empty where it is not known.</param>
    /// <param name="graduatedOn">Null where it is not known.</param>
    /// <param name="isOverseas">The school is abroad.</param>
    public Education(EducationLevel level, bool? isFullTime, string school, string major, DateOnly? graduatedOn, bool isOverseas)
    {
        Id = Guid.CreateVersion7();
        Level = level;
        IsFullTime = isFullTime;
        School = school;
        Major = major;
        GraduatedOn = graduatedOn;
        IsOverseas = isOverseas;
    }

    public Guid Id { get; private set; }
    [NotInHistory]
    public PersonId PersonId { get; private set; }
    public EducationLevel Level { get; private set; }
    public bool? IsFullTime { get; private set; }
    public bool IsOverseas { get; private set; }
    public string School { get; private set; } = "";
    public string Major { get; private set; } = "";
    public DateOnly? GraduatedOn { get; private set; }
    /// <summary>The degree (学位) that goes with it, by the first digit of GB/T 6864; null without one.</summary>
    public Degree? Degree { get; private set; }
    /// <summary>Number of the graduation certificate (毕业证书编号).</summary>
    public string? CertificateNumber { get; private set; }
    /// <summary>The school was 双一流 when the certificate was issued.</summary>
    public bool IsDoubleFirstClass { get; private set; }
    public EducationVerification Verification { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    /// <summary>All that an allowance asks of an education is known.</summary>
    public bool IsComplete => IsFullTime is not null && GraduatedOn is not null && School.Length > 0;
    public bool IsVerified => Verification is not EducationVerification.None;

    /// <summary>What the certificate says beside level and school.</summary>
    public Education With(Degree? degree, string? certificateNumber, bool isDoubleFirstClass)
    {
        (Degree, CertificateNumber, IsDoubleFirstClass) = (degree, certificateNumber, isDoubleFirstClass);
        return this;
    }

    /// <summary>
    /// Said again by somebody who was not asked for what else the record knows: the degree stays with its level. Number and standing of the school stay as long as school and day of
    /// graduation are not said to be others.
    /// </summary>
    public Education Keeping(Education? known)
    {
        if (known is null) return this;
        var isTheSame = (known.School.Length == 0 || known.School == School) && (known.GraduatedOn is null || known.GraduatedOn == GraduatedOn);
        return With(Degree ?? known.Degree, CertificateNumber ?? (isTheSame ? known.CertificateNumber : null), IsDoubleFirstClass || (isTheSame && known.IsDoubleFirstClass));
    }

    /// <summary>For rows that are written in bulk, past the person.</summary>
    public Education Of(PersonId person)
    {
        PersonId = person;
        return this;
    }

    /// <summary>The same facts under another id.</summary>
    public Education CopyWith(Guid id)
    {
        var copy = (Education)MemberwiseClone();
        copy.Id = id;
        return copy;
    }

    internal void Correct(Education from, DateOnly on)
    {
        (Level, IsFullTime, IsOverseas, School, Major, GraduatedOn) = (from.Level, from.IsFullTime, from.IsOverseas, from.School, from.Major, from.GraduatedOn);
        (Degree, CertificateNumber, IsDoubleFirstClass) = (from.Degree, from.CertificateNumber, from.IsDoubleFirstClass);
        (Verification, VerifiedOn) = (EducationVerification.Manual, on);
    }

    internal void Verify(EducationVerification by, DateOnly on)
    {
        RefusedException.ThrowIf(IsVerified ? TalentRefusals.EducationAlreadyVerified : IsComplete ? null : TalentRefusals.EducationIncomplete);
        (Verification, VerifiedOn) = (by, on);
    }
}

/// <summary>Academic degrees (GB/T 6864).</summary>
public enum Degree
{
    /// <summary>学士 (4xx)</summary>
    Bachelor = 4,
    /// <summary>硕士 (3xx)</summary>
    Master = 3,
    /// <summary>博士 (2xx)</summary>
    Doctor = 2,
    /// <summary>名誉博士 (1)</summary>
    HonoraryDoctor = 1,
}
