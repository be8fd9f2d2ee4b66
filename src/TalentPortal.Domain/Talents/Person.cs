using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A natural person, once. Known from registration, from an insurance roster or from a staff account.</summary>
public sealed class Person : IVersioned, IRegistered
{
    private readonly List<Education> educations = [];

    private Person() { }

    public Person(PersonId id, string name, string nameInitials, IdentityDocumentKind documentKind, ProtectedText idNumber, DateOnly birthDate, Sex sex)
    {
        Id = id;
        Name = name;
        NameInitials = nameInitials;
        DocumentKind = documentKind;
        IdNumber = idNumber;
        BirthDate = birthDate;
        Sex = sex;
        Likeness = PersonLikeness.Of(name, birthDate);
    }

    public PersonId Id { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>Pinyin initials, lower case: <c>zjg</c> finds 张建国.</summary>
    [NotInHistory]
    public string NameInitials { get; private set; } = "";
    public IdentityDocumentKind DocumentKind { get; private set; }
    public ProtectedText IdNumber { get; private set; } = null!;
    public DateOnly BirthDate { get; private set; }
    /// <summary>Equal for whoever may be the same by name and birth date, see <see cref="PersonLikeness"/>.</summary>
    [NotInHistory]
    public long Likeness { get; private set; }
    public Sex Sex { get; private set; }
    public ProtectedText? Phone { get; private set; }
    /// <summary>The record that this one turned out to be the same person as; it stands aside then, and its numbers find the other.</summary>
    public PersonId? MergedInto { get; private set; }
    public BankAccount? BankAccount { get; private set; }
    /// <summary>Two digits of GB/T 3304.</summary>
    public string? EthnicityCode { get; private set; }
    public PoliticalStatus? PoliticalStatus { get; private set; }
    public MaritalStatus? MaritalStatus { get; private set; }
    /// <summary>Six digits of GB/T 2260.</summary>
    public string? HouseholdRegion { get; private set; }
    /// <summary>As stated; the rosters may know an earlier month.</summary>
    public YearMonth? FirstInCounty { get; private set; }
    public TalentSource? Source { get; private set; }
    public TalentTeam? Team { get; private set; }
    public TalentStanding Standing { get; private set; }
    /// <summary>The number of the paper carries birth date and sex (GB 11643).</summary>
    public bool NumberSaysBirthAndSex => DocumentKind is IdentityDocumentKind.CitizenId or IdentityDocumentKind.ResidencePermit;
    public IReadOnlyList<Education> Educations => educations;
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Person;
    Guid IRegistered.RegisterId => Id.Value;

    /// <summary>A spelling mistake is corrected on the spot; the decisions already taken keep the name they were taken under.</summary>
    public void CorrectName(string name, string nameInitials) => (Name, NameInitials, Likeness) = (name, nameInitials, PersonLikeness.Of(name, BirthDate));

    /// <summary>Another number of the person, from the paper; birth date and sex are those it carries, or stay.</summary>
    public void CorrectNumber(IdentityDocumentKind kind, ProtectedText number, DateOnly? birthDate, Sex? sex)
    {
        (DocumentKind, IdNumber, Sex) = (kind, number, sex ?? Sex);
        CorrectBirthDate(birthDate ?? BirthDate);
    }

    public void CorrectBirthDate(DateOnly birthDate) => (BirthDate, Likeness) = (birthDate, PersonLikeness.Of(Name, birthDate));

    public void CorrectSex(Sex sex) => Sex = sex;

    public PersonTraits Traits => new()
    {
        EthnicityCode = EthnicityCode,
        PoliticalStatus = PoliticalStatus,
        MaritalStatus = MaritalStatus,
        HouseholdRegion = HouseholdRegion,
        FirstInCounty = FirstInCounty,
        Source = Source,
        Team = Team,
        Standing = Standing,
    };

    public void Describe(PersonTraits traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        (EthnicityCode, PoliticalStatus, MaritalStatus, HouseholdRegion) = (traits.EthnicityCode, traits.PoliticalStatus, traits.MaritalStatus, traits.HouseholdRegion);
        (FirstInCounty, Source, Team, Standing) = (traits.FirstInCounty, traits.Source, traits.Team, traits.Standing);
    }

    public void UsePhone(ProtectedText? phone) => Phone = phone;

    public void UseBankAccount(BankAccount? account) => BankAccount = account;

    public void StateEducation(Education education)
    {
        ArgumentNullException.ThrowIfNull(education);
        educations.RemoveAll(known => known.Level == education.Level && !known.IsVerified);
        if (educations.Any(known => known.Level == education.Level)) throw new RefusedException(TalentRefusals.EducationAlreadyVerified);
        educations.Add(education.Of(Id));
    }

    public void VerifyEducation(EducationLevel level, EducationVerification by, DateOnly on)
    {
        var education = educations.FirstOrDefault(known => known.Level == level) ?? throw new RefusedException(TalentRefusals.NoSuchEducation);
        education.Verify(by, on);
    }

    /// <summary>An education from its certificate, in the place of what the record said of it; the clerk who compared them vouches for it.</summary>
    public void CorrectEducation(Guid id, Education education, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(education);
        var known = educations.Find(one => one.Id == id) ?? throw new RefusedException(TalentRefusals.NoSuchEducation);
        RefusedException.ThrowIf(known.Verification is EducationVerification.Chsi or EducationVerification.Cscse ? CorrectionRefusals.RegisterVouches
            : educations.Exists(one => one.Id != id && one.Level == education.Level) ? TalentRefusals.AlreadyOnRecord : null);
        known.Correct(education, on);
    }

    /// <summary>Takes back what nobody vouches for.</summary>
    public void WithdrawEducation(Guid id)
    {
        var education = educations.Find(known => known.Id == id) ?? throw new RefusedException(TalentRefusals.NoSuchEducation);
        RefusedException.ThrowIf(education.IsVerified ? TalentRefusals.VerifiedStays : null);
        educations.Remove(education);
    }

    /// <summary>This record was another's: it keeps its numbers, is in no list, and whatever asks for it is led to the other.</summary>
    public void MergeInto(Person survivor)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        RefusedException.ThrowIf(survivor.Id == Id ? TalentRefusals.MergeWithItself : MergedInto is not null || survivor.MergedInto is not null ? TalentRefusals.MergedAway : null);
        MergedInto = survivor.Id;
    }

    public void StandAlone() => MergedInto = null;

    /// <summary>An education of a record that is merged into this one, as a copy; of one level a verified one goes before what nobody vouches for.</summary>
    /// <returns>The copy, and the own education that gave way; null where the own one stays.</returns>
    public (Education Copy, Education? Replaced)? Adopt(Education other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var own = educations.Find(known => known.Level == other.Level);
        if (own is not null && (own.IsVerified || !other.IsVerified)) return null;
        if (own is not null) educations.Remove(own);
        var copy = other.CopyWith(Guid.CreateVersion7());
        educations.Add(copy);
        return (copy, own);
    }

    /// <summary>Takes back what <see cref="Adopt"/> did.</summary>
    public void Release(Guid copy, Education? replaced)
    {
        educations.RemoveAll(known => known.Id == copy);
        if (replaced is not null && educations.TrueForAll(known => known.Level != replaced.Level)) educations.Add(replaced);
    }
}
