using Microsoft.AspNetCore.Identity;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>The accounts everybody can try the portal with. They exist in Development only, all with one password.</summary>
internal sealed class DemoAccounts(IPortalDb db, UserManager<Account> users, AccountNames names, PersonalDataVault vault, CountyClock clock)
{
    public const string Password = "Qihe-Demo-2026";

    public static readonly IReadOnlyList<DemoAccount> Staff =
    [
        new("window", "周敏", [Role.IntakeClerk]) { TownshipCode = DemoCounty.Townships[0] },
        new("first", "王海燕", [Role.FirstReviewer]),
        new("first2", "刘志强", [Role.FirstReviewer]),
        new("second", "孙立新", [Role.SecondReviewer]),
        new("second2", "高文静", [Role.SecondReviewer]),
        new("office", "陈国栋", [Role.TalentOffice]),
        new("office2", "林雅琴", [Role.TalentOffice]),
        new("finance", "何建平", [Role.Finance]),
        new("finance2", "郭秀英", [Role.Finance]),
        new("police", "马建军", [Role.JointReviewer]) { Department = Department.PublicSecurity },
        new("tax", "朱涛", [Role.JointReviewer]) { Department = Department.Taxation },
        new("establishment", "徐然", [Role.JointReviewer]) { Department = Department.Establishment },
        new("housing", "冯立", [Role.JointReviewer]) { Department = Department.Housing },
        new("education", "宋颖", [Role.JointReviewer]) { Department = Department.Education },
        new("market", "胡佳", [Role.JointReviewer]) { Department = Department.MarketRegulation },
        new("leader", "赵明远", [Role.Leader]),
        new("expert", "宋教授", [Role.Expert]),
        new("auditor", "罗静", [Role.Auditor]),
        new("sysadmin", "郑宇", [Role.SystemAdministrator]),
        new("secadmin", "吴磊", [Role.SecurityAdministrator]),
        new("logadmin", "杨婷", [Role.AuditAdministrator]),
        new("leader2", "钱文辉", [Role.Leader]),
        new("liaison", "孟晓", [Role.LiaisonOfficer]),
        new("health", "沈雨", [Role.JointReviewer]) { Department = Department.Health },
        new("labour", "唐一鸣", [Role.JointReviewer]) { Department = Department.HumanResources },
        new("station", "何晓燕", [Role.StationKeeper]),
        new("station2", "徐文斌", [Role.StationKeeper]),
        new("flats", "高志远", [Role.FlatKeeper]),
        new("bank", "姜海涛", [Role.BankClerk]),
        new("bank2", "崔雪梅", [Role.BankClerk]),
        new("guarantee", "范志刚", [Role.GuaranteeClerk]),
        new("guarantee2", "董丽娜", [Role.GuaranteeClerk]),
    ];

    /// <summary>The number that names the first employer's officer; the next employers' officers follow.</summary>
    internal const int FirstOfficer = 860;

    /// <summary>Adds the staff and one officer for each of the first employers.</summary>
    public async Task AddStaffAsync(IReadOnlyList<Employer> employers)
    {
        var number = 800;
        foreach (var wanted in Staff) await AddAsync(wanted, number++);
        foreach (var (employer, i) in employers.Take(3).Select((employer, i) => (employer, i)))
            await AddAsync(new DemoAccount($"company{i + 1}", DemoPeople.Name(FirstOfficer + i), [Role.EmployerOfficer]) { Employer = employer.Id }, number++);
        foreach (var (name, i) in MoreExperts.Select((name, i) => (name, i))) await AddAsync(new DemoAccount($"expert{i + 2}", name, [Role.Expert]), number++);
    }

    /// <summary>Who is drawn beside the expert of the start message.</summary>
    private static readonly string[] MoreExperts = ["韩立群", "邓秀兰", "曹文博", "彭志远"];

    /// <summary>An applicant signs in with the phone; the person is the one given.</summary>
    public async Task<Account> AddApplicantAsync(Person person, string phone)
    {
        var account = new Account { DisplayName = person.Name, CreatedAt = clock.UtcNow, LockoutEnabled = true, UserName = names.UserNameOf(phone) };
        account.BelongTo(person.Id);
        account.Hold([Role.Applicant]);
        account.UsePhone(vault.Seal(PersonalField.Phone, account.Id, phone));
        await CreateAsync(account);
        return account;
    }

    public async Task<Account> FindAsync(string userName) => await users.FindByNameAsync(userName) ?? throw new InvalidOperationException($"There is no account {userName}.");

    private async Task AddAsync(DemoAccount wanted, int number)
    {
        var id = PersonId.New();
        var citizen = DemoPeople.IdNumber(number, new DateOnly(1985, 5, 1).AddDays(number));
        var person = new Person(id, wanted.Name, Pinyin.Initials(wanted.Name), IdentityDocumentKind.CitizenId, vault.Seal(PersonalField.IdNumber, id.Value, citizen.Value), citizen.BirthDate, citizen.Sex);
        db.People.Add(person);
        var account = new Account { DisplayName = wanted.Name, CreatedAt = clock.UtcNow, LockoutEnabled = true, UserName = wanted.UserName };
        account.BelongTo(id);
        account.ActFor(wanted.Employer, wanted.TownshipCode, wanted.Department);
        account.Hold(wanted.Roles);
        account.UsePhone(vault.Seal(PersonalField.Phone, account.Id, DemoPeople.Phone(number)));
        await CreateAsync(account);
    }

    private async Task CreateAsync(Account account)
    {
        var result = await users.CreateAsync(account, Password);
        if (!result.Succeeded) throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
    }
}

internal sealed record DemoAccount(string UserName, string Name, Role[] Roles)
{
    public string? TownshipCode { get; init; }
    public Department? Department { get; init; }
    public EmployerId? Employer { get; init; }
}
