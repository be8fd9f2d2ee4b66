using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A natural person, once. Known from registration, from an insurance roster or from a staff account.</summary>
public sealed class Person : IVersioned
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
    }

    public PersonId Id { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>Pinyin initials, lower case: <c>zjg</c> finds 张建国.</summary>
    public string NameInitials { get; private set; } = "";
    public IdentityDocumentKind DocumentKind { get; private set; }
    public ProtectedText IdNumber { get; private set; } = null!;
    public DateOnly BirthDate { get; private set; }
    public Sex Sex { get; private set; }
    public ProtectedText? Phone { get; private set; }
    public BankAccount? BankAccount { get; private set; }
    public IReadOnlyList<Education> Educations => educations;
    public long Version { get; private set; }

    /// <summary>A spelling mistake is corrected on the spot; the decisions already taken keep the name they were taken under.</summary>
    public void CorrectName(string name, string nameInitials) => (Name, NameInitials) = (name, nameInitials);

    public void UsePhone(ProtectedText phone) => Phone = phone;

    public void UseBankAccount(BankAccount account) => BankAccount = account;

    public void StateEducation(Education education)
    {
        ArgumentNullException.ThrowIfNull(education);
        educations.RemoveAll(known => known.Level == education.Level && !known.IsVerified);
        if (educations.Any(known => known.Level == education.Level)) throw new RefusedException(TalentRefusals.EducationAlreadyVerified);
        educations.Add(education);
    }

    public void VerifyEducation(EducationLevel level, EducationVerification by, DateOnly on)
    {
        var education = educations.FirstOrDefault(known => known.Level == level) ?? throw new RefusedException(TalentRefusals.NoSuchEducation);
        education.Verify(by, on);
    }
}
