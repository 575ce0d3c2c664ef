using System.Globalization;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class TaskDatesTests
{
    [Theory]
    [InlineData("2022-10-29T14:42:50.867Z", "2022-10-29T14:42:50.8670000")]
    [InlineData("2022-10-29 14:07:12", "2022-10-29T14:07:12.0000000")]
    [InlineData("2022-10-29T14:07", "2022-10-29T14:07:00.0000000")]
    [InlineData("2022-10-29 14:07Z", "2022-10-29T14:07:00.0000000")]
    [InlineData("2022-10-29T14:07+02:00", "2022-10-29T12:07:00.0000000")]
    [InlineData("2022-10-30T20:57:54.303", "2022-10-30T20:57:54.3030000")]
    [InlineData("2022-10-29T15:13:03.445569Z", "2022-10-29T15:13:03.4455690")]
    [InlineData("2022-10-29T15:13:03.1Z", "2022-10-29T15:13:03.1000000")]
    [InlineData("2022-10-29T15:13:03,25Z", "2022-10-29T15:13:03.2500000")]
    [InlineData("2022-10-29T15:13:03.123456789Z", "2022-10-29T15:13:03.1234567")]
    [InlineData("2022-10-29T15:13:03.99999999999999999999Z", "2022-10-29T15:13:03.9999999")]
    [InlineData("2022-10-29T15:13:03+05:30", "2022-10-29T09:43:03.0000000")]
    [InlineData("2022-10-29T15:13:03-0930", "2022-10-30T00:43:03.0000000")]
    [InlineData("2022-10-29t14:07:12z", "2022-10-29T14:07:12.0000000")]
    [InlineData("2022-10-29T15:13:03-00:00", "2022-10-29T15:13:03.0000000")]
    [InlineData("2022-10-29T15:13:03+23:59", "2022-10-28T15:14:03.0000000")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000")]
    [InlineData("2024-12-31T23:59:59.9-01:00", "2025-01-01T00:59:59.9000000")]
    [InlineData("0001-01-01T00:00Z", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999")]
    public void Iso_dates_are_read_to_100_ns_in_utc(string text, string expected)
    {
        DateTimeOffset? moment = TaskDates.Moment(text);
        Assert.Equal(expected, moment?.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, moment?.Offset);
        Assert.Equal(moment?.Ticks, TaskDates.Ticks(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2 hours ago")]
    [InlineData("2022-10-29")]
    [InlineData("2022-10-29T")]
    [InlineData("2022-10-29T14")]
    [InlineData("2022-10-29T14Z")]
    [InlineData("2022-10-29T1407")]
    [InlineData("20221029T140712Z")]
    [InlineData("2022-10-29  14:07:12")]
    [InlineData("2022-10-29\t14:07:12")]
    [InlineData("2022-10-29_14:07:12")]
    [InlineData("2022-10-29T14:07:12 Z")]
    [InlineData("2022-10-29T14:07:12.Z")]
    [InlineData("2022-10-29T14:07.5Z")]
    [InlineData("2022-10-29T14:07:1Z")]
    [InlineData("2022-10-29T4:07:12Z")]
    [InlineData("2022-1-29T14:07:12Z")]
    [InlineData(" 2022-10-29T14:07:12Z")]
    [InlineData("2022-10-29T14:07:12Z ")]
    [InlineData("2022-10-29T14:07:12Z\n")]
    [InlineData("2022-13-29T14:07:12Z")]
    [InlineData("2022-02-29T14:07:12Z")]
    [InlineData("2022-00-10T14:07:12Z")]
    [InlineData("2022-10-32T14:07:12Z")]
    [InlineData("0000-10-29T14:07:12Z")]
    [InlineData("12022-10-29T14:07:12Z")]
    [InlineData("-2022-10-29T14:07:12Z")]
    [InlineData("2022-10-29T24:00:00Z")]
    [InlineData("2022-10-29T14:60:00Z")]
    [InlineData("2022-10-29T14:07:60Z")]
    [InlineData("2022-10-29T14:07:12+24:00")]
    [InlineData("2022-10-29T14:07:12+02:60")]
    [InlineData("2022-10-29T14:07:12+2:00")]
    [InlineData("2022-10-29T14:07:12+02")]
    [InlineData("1604303915")]
    [InlineData("2022-10-29T14:07:12+020")]
    [InlineData("2022-10-29T14:07:12+")]
    [InlineData("2022-10-29T14:07:12UTC")]
    [InlineData("29.10.2022 14:07:12")]
    [InlineData("10/29/2022 2:07 PM")]
    [InlineData("٢٠٢٢-١٠-٢٩T١٤:٠٧")]
    public void Anything_else_is_no_date(string text) => Assert.Null(TaskDates.Ticks(text));

    [Theory]
    [InlineData("160430391", "1975-01-31T19:59:51.0000000")]
    [InlineData("1604303915", "2020-11-02T07:58:35.0000000")]
    [InlineData("160430391512", "1975-01-31T19:59:51.5120000")]
    [InlineData("1704303915123", "2024-01-03T17:45:15.1230000")]
    [InlineData("\"2022-10-29 14:07:12\"", "2022-10-29T14:07:12.0000000")]
    public void An_integer_of_a_moments_length_counts_seconds_or_milliseconds_since_1970(string json, string expected)
    {
        DateTimeOffset? moment = TaskDates.Moment(Loaded.Value(json));
        Assert.Equal(expected, moment?.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        Assert.Equal(moment?.Ticks, TaskDates.Ticks(Loaded.Value(json)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("12345678")]
    [InlineData("16043039151")]
    [InlineData("16043039151234")]
    [InlineData("-160430391")]
    [InlineData("-1604303915")]
    [InlineData("16043039.5")]
    [InlineData("1604303915.5")]
    [InlineData("160430391e1")]
    [InlineData("true")]
    [InlineData("[1604303915]")]
    [InlineData("\"1604303915\"")]
    [InlineData("null")]
    public void Any_other_value_is_no_date(string json) => Assert.Null(TaskDates.Ticks(Loaded.Value(json)));

    [Fact]
    public void Nothing_is_no_date()
    {
        Assert.Null(TaskDates.Ticks((string?)null));
        Assert.Null(TaskDates.Moment((string?)null));
        Assert.Null(TaskDates.Ticks(default(JsonValue)));
    }

    [Theory]
    [InlineData("0001-01-01T00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    public void A_moment_outside_the_years_1_to_9999_is_ordered_and_not_shown(string text)
    {
        Assert.NotNull(TaskDates.Ticks(text));
        Assert.Null(TaskDates.Moment(text));
    }
}
