using System.Text.Json;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>An education that nobody vouches for, written down while a merge holds and put back as it was.</summary>
internal sealed record EducationNote(Guid Id, EducationLevel Level, bool? IsFullTime, string School, string Major, DateOnly? GraduatedOn, bool IsOverseas, Degree? Degree, string? CertificateNumber, bool IsDoubleFirstClass)
{
    public static string Write(Education education) => JsonSerializer.Serialize(new EducationNote(
        education.Id, education.Level, education.IsFullTime, education.School, education.Major, education.GraduatedOn, education.IsOverseas, education.Degree, education.CertificateNumber, education.IsDoubleFirstClass));

    public static Education Read(string text)
    {
        var note = JsonSerializer.Deserialize<EducationNote>(text)!;
        return new Education(note.Level, note.IsFullTime, note.School, note.Major, note.GraduatedOn, note.IsOverseas).With(note.Degree, note.CertificateNumber, note.IsDoubleFirstClass).CopyWith(note.Id);
    }
}
