using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// What a row would write into the record of a person. A list never clears what is known, never touches what somebody vouched for, and does
/// not take the place of a phone number that is on record.
/// </summary>
public sealed record TalentPlan
{
    public PersonTraits? Traits { get; init; }
    public string? Phone { get; init; }
    public Education? Education { get; init; }
    /// <summary>The unverified one of the same level that gives way.</summary>
    public EducationBefore? EducationBefore { get; init; }
    public Credential? Title { get; init; }
    public Employment? Employment { get; init; }
    public (Employment Spell, string Post)? Post { get; init; }

    public bool IsEmpty => Traits is null && Phone is null && Education is null && Title is null && Employment is null && Post is null;

    /// <summary>The columns by which the record would change, for the preview.</summary>
    public IEnumerable<TalentColumn> Touched(PersonTraits before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (Phone is not null) yield return TalentColumn.Phone;
        if (Traits is { } after)
        {
            if (after.EthnicityCode != before.EthnicityCode) yield return TalentColumn.Ethnicity;
            if (after.PoliticalStatus != before.PoliticalStatus) yield return TalentColumn.PoliticalStatus;
            if (after.MaritalStatus != before.MaritalStatus) yield return TalentColumn.MaritalStatus;
            if (after.HouseholdRegion != before.HouseholdRegion) yield return TalentColumn.Household;
            if (after.Source != before.Source) yield return TalentColumn.Source;
            if (after.Team != before.Team) yield return TalentColumn.Team;
            if (after.FirstInCounty != before.FirstInCounty) yield return TalentColumn.FirstInCounty;
            if (after.Standing != before.Standing) yield return TalentColumn.Standing;
        }

        if (Education is not null) yield return TalentColumn.Level;
        if (Title is not null) yield return TalentColumn.Title;
        if (Employment is not null) yield return TalentColumn.Employer;
        if (Post is not null) yield return TalentColumn.Post;
    }

    public WrittenByImport Written(PersonTraits before) => new()
    {
        TraitsBefore = Traits is null ? null : before,
        TraitsAfter = Traits,
        Phone = Phone is not null,
        Education = Education?.Id,
        EducationBefore = EducationBefore,
        Credential = Title?.Id,
        Employment = Employment?.Id,
        PostOf = Post?.Spell.Id,
        PostBefore = Post?.Spell.Post,
        PostAfter = Post?.Post,
    };

    /// <param name="person">As on record, or as entered from the row.</param>
    /// <param name="titles">The person's titles on record.</param>
    /// <param name="spells">The person's employments that have not ended.</param>
    /// <param name="facts">What the row says.</param>
    /// <param name="employer">Whom the row means; null without one.</param>
    /// <param name="asOf">From when an employment is known whose first day the row does not say.</param>
    public static TalentPlan Of(Person person, IEnumerable<Credential> titles, IEnumerable<Employment> spells, TalentFacts facts, EmployerId? employer, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(facts);
        var (traits, education) = (TraitsOf(person.Traits, facts), EducationOf(person, facts.Education));
        // Who has left works nowhere; the list names the last employer.
        var works = facts.Standing is null or TalentStanding.Active && employer is not null;
        var spell = works ? spells.FirstOrDefault(known => known.EmployerId == employer) : null;
        return new TalentPlan
        {
            Traits = traits == person.Traits ? null : traits,
            Phone = person.Phone is null ? facts.Phone : null,
            Education = education,
            EducationBefore = education is not null && person.Educations.FirstOrDefault(known => known.Level == education.Level) is { } replaced ? EducationBefore.Of(replaced) : null,
            Title = facts.Title is { } title && !titles.Any(known => (known.Kind, known.Name, known.Grade, known.AwardedOn) == (title.Kind, title.Name, title.Grade, title.AwardedOn))
                ? new Credential(person.Id, title, Domain.Foundation.FactSource.Clerk) : null,
            Employment = works && spell is null ? EmploymentOf(person.Id, employer!.Value, facts.Work!, asOf) : null,
            Post = spell is not null && facts.Work!.Post is { } post && post != spell.Post ? (spell, post) : null,
        };
    }

    private static PersonTraits TraitsOf(PersonTraits known, TalentFacts facts) => known with
    {
        EthnicityCode = facts.EthnicityCode ?? known.EthnicityCode,
        PoliticalStatus = facts.PoliticalStatus ?? known.PoliticalStatus,
        MaritalStatus = facts.MaritalStatus ?? known.MaritalStatus,
        HouseholdRegion = facts.HouseholdRegion ?? known.HouseholdRegion,
        FirstInCounty = facts.FirstInCounty ?? known.FirstInCounty,
        Source = facts.Source ?? known.Source,
        Team = facts.Team ?? known.Team,
        Standing = facts.Standing ?? known.Standing,
    };

    /// <summary>Null where the record says as much already.</summary>
    private static Education? EducationOf(Person person, EducationSaid? said)
    {
        if (said is null) return null;
        var known = person.Educations.FirstOrDefault(education => education.Level == said.Level);
        if (known is { IsVerified: true }) return null;
        var before = known is null ? null : EducationBefore.Of(known);
        var after = (before ?? new EducationBefore(said.Level, null, "", "", null, IsOverseas: false)) with
        {
            IsFullTime = said.IsFullTime ?? known?.IsFullTime,
            School = said.School ?? known?.School ?? "",
            Major = said.Major ?? known?.Major ?? "",
            GraduatedOn = said.GraduatedOn ?? known?.GraduatedOn,
            Degree = said.Degree ?? known?.Degree,
            CertificateNumber = said.CertificateNumber ?? known?.CertificateNumber,
        };
        return after == before ? null : after.Again();
    }

    private static Employment EmploymentOf(PersonId person, EmployerId employer, WorkSaid said, DateOnly asOf)
    {
        var spell = new Employment(person, employer, said.StartedOn ?? asOf, null, said.Kind ?? EmploymentKind.Contract, isDispatchedElsewhere: false).EnteredBy(Domain.Foundation.FactSource.Clerk);
        spell.HoldPost(said.Post);
        return spell;
    }
}
