using System.Text.Encodings.Web;
using System.Text.Json;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>
/// What a record says of one thing, written as the history writes it, and back: so that a request keeps what was there and what should be,
/// is compared with what is there now, and is read in both languages like any change.
/// </summary>
internal static class CorrectedValue
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name that the history gives the field.</summary>
    public static string NameOf(CorrectedField field) => field switch
    {
        CorrectedField.Education => nameof(Person.Educations),
        CorrectedField.Credential => nameof(Credential),
        _ => field.ToString(),
    };

    /// <summary>A field of which there is one. Of a number its index: two numbers may have one mask.</summary>
    public static string? Of(Person person, CorrectedField field) => field switch
    {
        CorrectedField.Name => person.Name,
        CorrectedField.IdNumber => Convert.ToHexString(person.IdNumber.Index),
        CorrectedField.BirthDate => ChangeValue.Write(person.BirthDate),
        CorrectedField.Sex => ChangeValue.Write(person.Sex),
        CorrectedField.EthnicityCode => person.EthnicityCode,
        CorrectedField.PoliticalStatus => ChangeValue.Write(person.PoliticalStatus),
        CorrectedField.HouseholdRegion => person.HouseholdRegion,
        CorrectedField.FirstInCounty => ChangeValue.Write(person.FirstInCounty),
        CorrectedField.Source => ChangeValue.Write(person.Source),
        CorrectedField.Team => ChangeValue.Write(person.Team),
        _ => null,
    };

    public static string Of(Education education) => Whole(
        (nameof(Education.Level), education.Level), (nameof(Education.IsFullTime), education.IsFullTime), (nameof(Education.IsOverseas), education.IsOverseas),
        (nameof(Education.School), education.School), (nameof(Education.Major), education.Major), (nameof(Education.GraduatedOn), education.GraduatedOn),
        (nameof(Education.Degree), education.Degree), (nameof(Education.CertificateNumber), education.CertificateNumber), (nameof(Education.IsDoubleFirstClass), education.IsDoubleFirstClass));

    public static string Of(CredentialFacts facts) => Whole(
        (nameof(Credential.Kind), facts.Kind), (nameof(Credential.Name), facts.Name), (nameof(Credential.Grade), facts.Grade), (nameof(Credential.CertificateNumber), facts.CertificateNumber),
        (nameof(Credential.AwardedBy), facts.AwardedBy), (nameof(Credential.AwardedOn), facts.AwardedOn), (nameof(Credential.ValidUntil), facts.ValidUntil));

    public static CredentialFacts FactsOf(Credential credential) => new(credential.Kind, credential.Name, credential.Grade, credential.AwardedOn)
    {
        CertificateNumber = credential.CertificateNumber,
        AwardedBy = credential.AwardedBy,
        ValidUntil = credential.ValidUntil,
    };

    public static Education ToEducation(string written)
    {
        var said = Read(written);
        return new Education(Member<EducationLevel>(said, nameof(Education.Level)), Truth(said, nameof(Education.IsFullTime)), said.GetValueOrDefault(nameof(Education.School), ""),
            said.GetValueOrDefault(nameof(Education.Major), ""), ChangeValue.ReadDay(said.GetValueOrDefault(nameof(Education.GraduatedOn))), Truth(said, nameof(Education.IsOverseas)) is true)
            .With(ChangeValue.ReadMember<Degree>(said.GetValueOrDefault(nameof(Education.Degree))), said.GetValueOrDefault(nameof(Education.CertificateNumber)), Truth(said, nameof(Education.IsDoubleFirstClass)) is true);
    }

    public static CredentialFacts ToFacts(string written)
    {
        var said = Read(written);
        return new CredentialFacts(Member<CredentialKind>(said, nameof(Credential.Kind)), said[nameof(Credential.Name)], Member<CredentialGrade>(said, nameof(Credential.Grade)), ChangeValue.ReadDay(said[nameof(Credential.AwardedOn)])!.Value)
        {
            CertificateNumber = said.GetValueOrDefault(nameof(Credential.CertificateNumber)),
            AwardedBy = said.GetValueOrDefault(nameof(Credential.AwardedBy)),
            ValidUntil = ChangeValue.ReadDay(said.GetValueOrDefault(nameof(Credential.ValidUntil))),
        };
    }

    /// <summary>Writes a field of which there is one into the record; the number is the caller's, who can seal it.</summary>
    public static void Put(Person person, CorrectedField field, string wanted)
    {
        switch (field)
        {
            case CorrectedField.Name: person.CorrectName(wanted, Pinyin.Initials(wanted)); break;
            case CorrectedField.BirthDate: person.CorrectBirthDate(ChangeValue.ReadDay(wanted)!.Value); break;
            case CorrectedField.Sex: person.CorrectSex(ChangeValue.ReadMember<Sex>(wanted)!.Value); break;
            default: person.Describe(Put(person.Traits, field, wanted)); break;
        }
    }

    private static PersonTraits Put(PersonTraits traits, CorrectedField field, string wanted) => field switch
    {
        CorrectedField.EthnicityCode => traits with { EthnicityCode = wanted },
        CorrectedField.PoliticalStatus => traits with { PoliticalStatus = ChangeValue.ReadMember<PoliticalStatus>(wanted) },
        CorrectedField.HouseholdRegion => traits with { HouseholdRegion = wanted },
        CorrectedField.FirstInCounty => traits with { FirstInCounty = YearMonth.Parse(wanted, null) },
        CorrectedField.Source => traits with { Source = ChangeValue.ReadMember<TalentSource>(wanted) },
        CorrectedField.Team => traits with { Team = ChangeValue.ReadMember<TalentTeam>(wanted) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This is not written by itself."),
    };

    private static string Whole(params (string Name, object? Value)[] parts) =>
        JsonSerializer.Serialize(parts.Select(part => (part.Name, Value: ChangeValue.Write(part.Value))).Where(part => part.Value is not null).ToDictionary(part => part.Name, part => part.Value), Readable);

    private static Dictionary<string, string> Read(string written) => JsonSerializer.Deserialize<Dictionary<string, string>>(written)!;

    private static TEnum Member<TEnum>(Dictionary<string, string> said, string name) where TEnum : struct, Enum => ChangeValue.ReadMember<TEnum>(said[name])!.Value;

    private static bool? Truth(Dictionary<string, string> said, string name) => said.GetValueOrDefault(name) is { } text ? text == "true" : null;
}
