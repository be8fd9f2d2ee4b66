using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>The portal on a register of so many people, each with a degree, a title, a post, the pieces of the name and two insured months, and an officer who reads it.</summary>
internal sealed class TalentTown : PagesTown
{
    private const int Person = 1, Degree = 2, Employer = 3, Spell = 4, Title = 5, EmployerCount = 500;

    /// <summary>Enough for names that are as different as those of a prefecture: 64 surnames, 512 characters of given names.</summary>
    private static readonly string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚";

    public Account Officer { get; private set; } = null!;
    /// <summary>The number of one person among them.</summary>
    public string IdNumber { get; } = Some.IdNumber();

    public static async Task<TalentTown> OpenAsync(int people)
    {
        var town = new TalentTown();
        await town.InitializeAsync();
        town.Officer = await town.AddAccountAsync(Role.TalentOffice);
        var person = await town.WithDbAsync(async db =>
        {
            var (pattern, employer, month) = (Some.Person(town.Vault, "欧阳若", idNumber: town.IdNumber), Some.Employer(), YearMonth.Of(DateOnly.FromDateTime(town.Now)));
            pattern.StateEducation(new Education(EducationLevel.Bachelor, true, "济南大学", "机械工程", new DateOnly(2020, 6, 20), false));
            db.People.Add(pattern);
            db.Employers.Add(employer);
            var spell = new Employment(pattern.Id, employer.Id, new DateOnly(2020, 7, 1), null, EmploymentKind.Contract, false);
            spell.HoldPost("工程师");
            db.Employments.Add(spell);
            db.Credentials.Add(new Credential(pattern.Id, new CredentialFacts(CredentialKind.ProfessionalTitle, "高级工程师", CredentialGrade.DeputySenior, new DateOnly(2022, 1, 1)), FactSource.Clerk));
            db.InsuranceMonths.Add(new InsuranceMonth(pattern.Id, month.AddMonths(-1), employer.Id, true, month.AddMonths(-1).LastDay, false));
            db.InsuranceMonths.Add(new InsuranceMonth(pattern.Id, month.AddMonths(-2), employer.Id, true, month.AddMonths(-2).LastDay, false));
            await db.SaveChangesAsync(CancellationToken.None);
            return (Id: pattern.Id.Value.ToString().ToUpperInvariant(), Employer: employer.Id.Value.ToString().ToUpperInvariant());
        });
        await using var connection = await BareInsert.OpenAsync(town.DatabasePath);
        var copies = new RowCopies(connection);
        await copies.WithoutIndexesAsync(() => FillAsync(copies, person.Id, person.Employer, people - 1));
        await copies.ExecuteAsync("PRAGMA optimize = 0x10002");
        return town;
    }

    /// <summary>An officer who reads in a browser.</summary>
    public Task SignInAsync(string address) => SignInReaderAsync(Role.TalentOffice, "李芳", address);

    protected override void AddBare(IServiceCollection services) => services.AddSingleton<BareTalents>();

    private static async Task FillAsync(RowCopies copies, string pattern, string employer, int count)
    {
        await copies.MakeAsync("Employers", $"pattern.Id = '{employer}'", EmployerCount,
            ("Id", RowCopies.Id(Employer)), ("CreditCode", "printf('9137%014d', n)"), ("Name", "pattern.Name || n"));
        // Multipliers without a common factor with the counts scatter the characters; every given name has two of them.
        await copies.MakeAsync("People", $"pattern.Id = '{pattern}'", count,
            ("Id", RowCopies.Id(Person)), ("IdNumber_Index", "randomblob(32)"), ("IdNumber_Envelope", "randomblob(length(pattern.IdNumber_Envelope))"),
            ("Name", $"substr('{Surnames}', 1 + n % 64, 1) || char({(int)'一'} + 37 * (n * 7919 / 64 % 512)) || char({(int)'一'} + 37 * (n * 104729 / 4096 % 512))"),
            ("NameInitials", "char(97 + n % 26) || char(97 + n / 26 % 26) || char(97 + n / 676 % 26)"), ("Sex", "CASE n % 2 WHEN 0 THEN 'Male' ELSE 'Female' END"),
            ("BirthDate", "date('1960-01-01', (n % 15000) || ' days')"));
        await copies.MakeAsync("Educations", $"pattern.PersonId = '{pattern}'", count,
            ("Id", RowCopies.Id(Degree)), ("PersonId", RowCopies.Id(Person)), ("School", "'示例大学' || (n % 300)"), ("Level", "CASE n % 9 WHEN 0 THEN 'Doctor' WHEN 1 THEN 'Master' ELSE 'Bachelor' END"));
        await copies.MakeAsync("Employments", $"pattern.PersonId = '{pattern}'", count,
            ("Id", RowCopies.Id(Spell)), ("PersonId", RowCopies.Id(Person)), ("EmployerId", RowCopies.Id(Employer, $"(n % {EmployerCount} + 1)")));
        await copies.MakeAsync("Credentials", $"pattern.PersonId = '{pattern}'", count, ("Id", RowCopies.Id(Title)), ("PersonId", RowCopies.Id(Person)));
        await copies.MakeAsync("InsuranceMonths", $"pattern.PersonId = '{pattern}'", count,
            ("PersonId", RowCopies.Id(Person)), ("EmployerId", RowCopies.Id(Employer, $"(n % {EmployerCount} + 1)")));
        await copies.ExecuteAsync(
            """
            INSERT OR IGNORE INTO PersonNameGrams (Gram, PersonId)
            SELECT substr(Name, i, l), Id FROM People CROSS JOIN (SELECT 1 AS i, 1 AS l UNION ALL SELECT 2, 1 UNION ALL SELECT 3, 1 UNION ALL SELECT 1, 2 UNION ALL SELECT 2, 2)
            WHERE length(Name) >= i + l - 1
            """);
    }
}
